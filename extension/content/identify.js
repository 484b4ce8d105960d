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
    const code = text && profile.byLabel.get(labelKey(text, profile));
    if (code) return { code, label: text, by };
  }
  return { code: codes[0] ?? '', label: label || ways[2][1] || group, by: null };
}

/** The tables of a profile, made once. */
function compile(profile) {
  const known = [...profile.known, ...profile.slots.known];
  profile.byCode = new Map(known.map(({ code }) => [plainCode(code), code]));
  profile.optional = new RegExp(profile.optional);
  profile.byLabel = new Map(known.flatMap(({ code, labels }) => labels.map(label => [labelKey(label, profile), code])));
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

/** The elements that name a control; with a hint, the site may name it by several. */
function labelsOf(control) {
  const ids = (control.getAttribute('aria-labelledby') ?? '').split(/\s+/);
  return [...[...ids, `${control.id}-label`].map(id => document.getElementById(id)), ...control.labels ?? []].filter(Boolean);
}

function labelOf(control, profile) {
  const texts = labelsOf(control).map(each => textOf(each, profile.hint)).filter(Boolean);
  return texts.find(text => profile.byLabel.has(labelKey(text, profile))) ?? texts[0]
    ?? (control.getAttribute('aria-label') || control.getAttribute('placeholder') || '');
}

/** A label without what only says whether it has to be filled in. */
function labelKey(text, profile) {
  return plain(text).replace(profile.optional, '').trim();
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
      if (before.matches('button, [role=button]')) continue;
      const text = textOf(before);
      if (text) return text.length <= 120 ? text : '';
    }
  }
  return '';
}
