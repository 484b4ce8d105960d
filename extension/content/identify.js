// Which field is a control? By its code, else its label, else its group's title, else the text before it.

/** {code, label, by}: `by` is null when nothing of the profile tells what it is. */
function identify(control, profile, alone) {
  const codes = codesOf(control, profile);
  const label = labelOf(control, profile);
  const group = groupTitleOf(control, profile);
  const coded = codes.map(code => profile.byCode.get(plainCode(code))).find(Boolean);
  if (coded) return { code: coded, label: label || group, by: 'code' };
  const ways = [['label', label], ['group', alone ? group : ''], ['near', label ? '' : nearTextOf(control)]];
  for (const [by, text] of ways) {
    const code = text && profile.byLabel.get(plain(text));
    if (code) return { code, label: text, by };
  }
  return { code: codes[0] ?? '', label: label || ways[2][1] || group, by: null };
}

/** The tables of a profile, made once. */
function compile(profile) {
  const known = [...profile.known, ...profile.slots.known];
  profile.byCode = new Map(known.map(({ code }) => [plainCode(code), code]));
  profile.byLabel = new Map(known.flatMap(({ code, labels }) => labels.map(label => [plain(label), code])));
  profile.codes = profile.codes.map(way => ({ ...way, pattern: new RegExp(way.pattern) }));
  profile.generated = new RegExp(profile.generated);
  for (const step of profile.steps) step.heading = new RegExp(step.heading, 'i');
  profile.send.text = new RegExp(profile.send.text, 'i');
  return profile;
}

function codesOf(control, profile) {
  return profile.codes
    .map(({ attribute, pattern }) => pattern.exec(control.getAttribute(attribute) ?? '')?.[1])
    .filter(code => code && !profile.generated.test(code));
}

function labelOf(control, profile) {
  const ids = (control.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
  const named = ids.map(id => textOf(document.getElementById(id), profile.hint)).filter(Boolean).join(' ');
  return named || textOf(control.labels?.[0], profile.hint) || control.getAttribute('aria-label')
    || textOf(document.getElementById(`${control.id}-label`), profile.hint) || control.getAttribute('placeholder') || '';
}

function groupTitleOf(control, profile) {
  const legend = textOf(control.closest('fieldset')?.querySelector('legend'), profile.hint);
  return legend || sectionTitleOf(control, profile);
}

function sectionTitleOf(control, profile) {
  return textOf(control.closest(profile.section)?.querySelector(profile.sectionTitle));
}

/** The text just before a control, its parents' included, not further than a few steps away. */
function nearTextOf(control) {
  for (let at = control, steps = 0; at && at !== document.body && steps < 4; at = at.parentElement, steps += 1) {
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
      if (before.querySelector('input, select, textarea')) break;
      const text = textOf(before);
      if (text) return text.length <= 120 ? text : '';
    }
  }
  return '';
}
