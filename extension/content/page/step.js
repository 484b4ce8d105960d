// Which step of the application is on show: by the stepper, the component, the sentence at its head, the title.

/** {name, label, expects, copies?}; null where nothing tells. A step that no profile knows is named by its own words. */
function stepOf(profile) {
  const { current, components, headings, known, noise } = profile.steps;
  let words = null;
  for (const selector of current) {
    for (const mark of written(selector)) {
      if (!isShown(mark)) continue;
      const text = textOf(mark, noise);
      const step = known.find(each => each.is.test(plain(text)));
      if (step) return step;
      if (text && text.length < 80) words ??= text;
    }
  }
  const component = written(components).find(isShown);
  const held = component && known.find(each => each.component.test(component.localName));
  if (held) return held;
  for (const heading of written(headings)) {
    if (!isShown(heading) || heading.closest(`${profile.outside}, ${profile.sectionBox}`)) continue;
    const text = plain(textOf(heading, noise));
    const step = known.find(each => each.is.test(text) || each.says.test(text));
    if (step) return step;
  }
  return words && { name: plain(words), label: words, expects: [] };
}

/** Whether a section is closed, which may hold what is not seen. */
function isFolded(profile) {
  return profile.sections.some(({ title }) => written(title)
    .some(each => (each.matches('[aria-expanded=false]') || each.querySelector('[aria-expanded=false]')) && isShown(each)));
}

/** A cheap text that is another one when another step or form is shown. */
function glanceAt(profile) {
  const { controls, slots } = profile;
  return [location.href, document.title, stepOf(profile)?.name, written(controls).length, written(slots.input).length].join(' | ');
}
