// Finds the fields that the page shows, by the profile of this generation of the site.

/** The step on show, by its heading; null where no heading tells. */
function stepOf(profile) {
  for (const heading of document.querySelectorAll(profile.headings)) {
    const text = plain(textOf(heading, profile.headingNoise));
    const step = profile.steps.find(each => each.heading.test(text));
    if (step) return step;
  }
  return null;
}

/** Whether a section is closed, which may hold what is not seen. */
function isFolded(profile) {
  return [...document.querySelectorAll(profile.sectionTitle)].some(title => title.getAttribute('aria-expanded') === 'false');
}

/** [{id, code, label, by, element, box, parts?}]: `box` holds the field with the site's own message. */
function findFields(profile) {
  const controls = [...document.querySelectorAll(profile.controls)]
    .filter(control => isShown(control) && !control.parentElement.closest(`${profile.controls}, ${profile.outside}`));
  const perGroup = new Map();
  for (const control of controls) {
    const group = control.closest(`fieldset, ${profile.section}`);
    perGroup.set(group, (perGroup.get(group) ?? 0) + 1);
  }
  const fields = controls.map(element => {
    const alone = perGroup.get(element.closest(`fieldset, ${profile.section}`)) === 1;
    return { ...identify(element, profile, alone), element, box: element.closest(profile.box) ?? element };
  });
  return numbered(withDates(fields, profile));
}

/** A day, a month and a year that stand in a row are one date, named by their group. */
function withDates(fields, profile) {
  const found = [];
  for (let at = 0; at < fields.length; at += 1) {
    const parts = fields.slice(at, at + 3);
    if (profile.date.every((code, rank) => parts[rank]?.code === code)) {
      const [{ element, box }] = parts;
      const label = groupTitleOf(element, profile);
      const code = profile.byLabel.get(labelKey(label, profile)) ?? '';
      found.push({ code, label, by: code ? 'group' : 'code', element, box, parts: parts.map(part => part.element) });
      at += 2;
    } else {
      found.push(fields[at]);
    }
  }
  return found;
}

/** Ids that stay the same from one look to the next, so that findings stay with their field. */
function numbered(fields) {
  const seen = new Map();
  for (const field of fields) {
    const name = (field.code || plain(field.label) || 'champ').slice(0, 80);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    field.id = count === 1 ? name : `${name} ${count}`;
  }
  return fields;
}

function fieldValue(field, profile) {
  if (!field.parts) return valueOf(field.element, profile);
  const parts = field.parts.map(part => valueOf(part, profile));
  return parts.every(Boolean) ? parts.join(' ') : '';
}
