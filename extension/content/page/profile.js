// The profile of this generation of the site, made ready: selectors joined, patterns compiled, tables indexed.

/** A new object; throws where a selector or a pattern cannot be used, which only a mended profile can do. */
function compile(profile) {
  const css = list => checked(list.join(', '));
  const re = pattern => new RegExp(pattern, 'i');
  const { steps, slots, person, text, send: { button, icons, ...sending } } = profile;
  const known = profile.known.map(each => ({ ...each, codes: [each.code, ...(each.also ?? [])] }));
  const byLabel = entries => new Map(entries.flatMap(([value, labels]) => labels.map(label => [plain(label), value])));
  const compiled = {
    ...profile,
    outside: css(profile.outside),
    controls: css(profile.controls),
    shownValue: css(profile.shownValue),
    noValue: re(profile.noValue),
    hint: css(profile.hint),
    labels: css(profile.labels),
    errors: css(profile.errors),
    box: css(profile.box),
    titles: css(profile.titles),
    optional: re(profile.optional),
    generated: re(profile.generated),
    owners: { others: re(profile.owners.others), own: re(profile.owners.own) },
    sections: profile.sections.map(({ box, title }) => ({ box: checked(box), title: checked(title) })),
    codes: profile.codes.map(way => ({ ...way, pattern: new RegExp(way.pattern) })),
    byCode: new Map(known.flatMap(({ code, codes }) => codes.map(each => [plainCode(each), code]))),
    byLabel: byLabel(known.map(({ code, labels }) => [code, labels])),
    dateWords: profile.dateWords.map(words => words.map(re)),
    text: { labels: css(text.labels), values: css(text.values), lines: css(text.lines), wanted: re(text.wanted), about: re(text.about) },
    steps: {
      current: steps.current.map(checked), noise: css(steps.noise), components: css(['anef-none', ...steps.components]), headings: css(steps.headings),
      known: steps.known.map(each => ({ ...each, is: re(each.is), says: re(each.says), component: re(each.component) })),
    },
    slots: {
      input: css(slots.input), box: slots.box.map(checked), button: css(slots.button), files: css(slots.files), limits: css(slots.limits),
      french: byLabel(slots.known.map(({ labels }) => [labels[0], labels])),
    },
    person: {
      account: person.account.map(checked), left: css(person.left),
      ...Object.fromEntries(['saysAccount', 'noAccount', 'number', 'surname', 'given', 'birth'].map(name => [name, re(person[name])])),
    },
    situation: profile.situation.map(way => ({
      ...way, selector: way.selector && css(way.selector), chosen: way.chosen && css(way.chosen), address: way.address && re(way.address), pattern: way.pattern && re(way.pattern),
      values: way.values && profile[way.values].map(said),
    })),
    titles_said: profile.titles_said.map(said),
    wide: entire(profile.wide),
    send: { button: css(button), icons: css(icons), ...Object.fromEntries(Object.entries(sending).map(([name, pattern]) => [name, re(pattern)])) },
  };
  compiled.sectionBox = compiled.sections.map(({ box }) => box).join(', ');
  return compiled;
}

/** The compiled profile; where a mended one cannot be used, the extension's own, and `refused` says so. */
function usable(raw) {
  try {
    return compile(raw);
  } catch (error) {
    if (!raw.plain) throw error;
    return { ...compile(raw.plain), refused: t('profile_unusable', error.message) };
  }
}

const entire = pattern => new RegExp(`^(?:${pattern})$`);
const said = ([pattern, value]) => [entire(pattern), value];

function checked(selector) {
  document.createDocumentFragment().querySelector(selector);
  return selector;
}
