// What is on the screen at all: flags and panel where there is a form, the guard where anything is known of a dossier.

/** `from`: state, targets, fresh, panel, of. */
function screenOf(profile, style, from) {
  let ui = null;
  let gate = null;
  const badge = badgeMaker();

  function draw() {
    const state = from.state();
    badge.draw(state);
    if (!state.isAnything) {
      clear();
      return;
    }
    ui ??= overlay(style, { of: from.of, panel: from.panel, messages: profile.errors });
    gate ??= guard(profile, ui.root, { fresh: from.fresh, state: from.state, jump: from.panel.jump });
    ui.draw(state, state.step ? from.targets(state) : []);
  }

  function clear() {
    gate?.stop();
    ui?.remove();
    gate = ui = null;
  }

  return {
    draw,
    follow: roots => gate?.follow(roots),
    move: () => ui?.move(),
    open: id => ui?.open(id),
    say: text => ui?.say(text),
    focused: () => ui?.focused(),
    scrolled: scroller => Boolean(ui?.scrolled(scroller)),
    remove() {
      clear();
      void send({ what: 'badge', text: '', heavy: false });
    },
  };
}
