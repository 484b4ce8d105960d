// Finds the fields on show: what can be typed or chosen, and what the site shows as plain text.

const PAIRS = 400; // labels of plain text looked at, at most

/** [{id, code, label, by, element, box, parts?, text?, isPlain}]: `box` holds the field with the site's own message. */
function findFields(profile) {
  const roots = rootsNow();
  const controls = everywhere(profile.controls, roots).filter(control => isField(control, profile));
  const sight = sightOf(profile, controls);
  const typed = withDates(controls.map(element => {
    const box = element.closest(profile.box);
    return { ...identify(element, profile, sight), element, box: box && controlsIn(box, profile).length <= 1 ? box : element, isPlain: false };
  }), profile);
  return numbered([...typed, ...plainFields(profile, controls, roots, typed.map(({ from }) => from))]);
}

function isField(control, profile) {
  return !control.parentElement?.closest(`${profile.controls}, ${profile.outside}, [aria-hidden=true][tabindex]`) && control.getAttribute('aria-hidden') !== 'true'
    && isPresent(control) && !/^(search|file|hidden|password)$/.test(control.type) && !isDialCode(control, profile);
}

/** A day, a month and a year that stand in a row are one date, named by their group. */
function withDates(fields, profile) {
  const found = [];
  for (let at = 0; at < fields.length; at += 1) {
    const parts = fields.slice(at, at + 3);
    if (isDate(parts, profile)) {
      const [{ element, box }] = parts;
      const { label: name, from } = dateNameOf(parts, profile);
      const { code, label } = nameOnly(name, element, profile);
      found.push({ code, label, by: label ? 'group' : null, from, element, box, parts: parts.map(part => part.element), isPlain: false });
      at += 2;
    } else {
      found.push(fields[at]);
    }
  }
  return found;
}

/** {code, label} of what has only a name. */
function nameOnly(name, element, profile) {
  const owner = ownerOf(element, name, profile);
  return owner ? { code: '', label: ownedName(name, owner) } : { code: profile.byLabel.get(labelKey(name, profile)) ?? '', label: name };
}

function isDate(parts, profile) {
  if (parts.length < 3) return false;
  const names = parts.map(({ code, label, element }) => [
    plainCode(code).toUpperCase(), ...[label, element.placeholder ?? '', element.options?.[0]?.textContent ?? '', ...labelsOf(element).map(each => each.textContent)].map(plain),
  ]);
  if (isInBoxes(parts, profile)) return true;
  return profile.date.some(codes => codes.every((code, rank) => names[rank][0] === code))
    || profile.dateWords.some(words => words.every((word, rank) => names[rank].some(name => word.test(name.toLowerCase()))));
}

/** Two digits, two and four, side by side, with no words between them: « __ / __ / ____ ». */
function isInBoxes(parts, profile) {
  const [day, month, year] = parts.map(({ element }) => element);
  return isOfDigits(day, 2) && isOfDigits(month, 2) && isOfDigits(year, 4) && day.parentElement === year.parentElement
    && parts.slice(1).every(({ by }) => by !== 'label') && !profile.owners.others.test(plain(month.previousSibling?.textContent ?? ''));
}

/** Whether so many digits are typed, or numbers of at most so many are chosen from a list; the months may have their names. */
function isOfDigits({ maxLength, size, options, localName }, count) {
  if (localName !== 'select') return maxLength === count || (maxLength === -1 && size === count);
  const said = [...options].map(each => each.textContent.trim()).filter(text => /\d/.test(text) || MONTH.test(plain(text)));
  return said.length > 0 && said.length >= options.length - 1 && said.every(text => (count === 4 ? /^\d{4}$/ : /^\d{1,2}$|^\D+$/).test(text));
}

const MONTHS = [/^jan/, /^fe[bv]/, /^mar/, /^a[vp]r/, /^ma[iy]/, /^jui?ne?$/, /^jui?l/, /^a(ou|ug)/, /^sep/, /^oct/, /^nov/, /^dec/];
const MONTH = new RegExp(MONTHS.map(({ source }) => source).join('|'));

/** « 5/11/1992 » of a day, a month by its number or its name, and a year; as they are where they are none. */
function dateOf(parts) {
  const [day, month, year] = parts.map(each => each.trim());
  const rank = MONTHS.findIndex(name => name.test(plain(month)));
  const all = [day, rank < 0 ? month : String(rank + 1).padStart(2, '0'), year];
  return all.every(each => /^\d+$/.test(each)) ? all.join('/') : parts.join(' ');
}

/** The name of a date: the title of what holds its three parts, else the words before it. */
function dateNameOf(parts, profile) {
  const [{ element }] = parts;
  let at = element.parentElement;
  while (at && !parts.every(part => at.contains(part.element))) at = parentOf(at);
  for (; at && at !== document.body && controlsIn(at, profile).length <= 3; at = parentOf(at)) {
    const title = at.localName === 'fieldset' ? at.querySelector('legend') : at.querySelector(`:scope > :is(${profile.titles})`);
    const label = title && nameIn(title, profile);
    if (label && !parts.some(part => part.label === label && part.by === 'label')) return { label, from: title };
    const said = saidOf(at, profile);
    if (said) return { label: said, from: at };
    const [near, from] = before(at, profile) ?? [];
    if (near) return { label: near, from };
  }
  const [{ label, by, from }] = parts; // what stands before the first, in a line that goes on
  return by === 'near' && !profile.dateWords.some(([day]) => day.test(plain(label))) ? { label, from } : { label: '', from: null };
}

/** What the site shows of the dossier without letting it be changed: labels, each with the text that follows. */
function plainFields(profile, controls, roots, names) {
  const found = [];
  const taken = new Set();
  const used = new Set([...controls.flatMap(labelsOf), ...names]); // of what can be typed
  const candidates = everywhere(profile.text.labels, roots).filter(label => !isWithin(label, used) && mayName(label, profile, controls)).slice(0, PAIRS);
  for (const label of candidates) {
    const name = nameIn(label, profile);
    const value = valueAfter(label, profile);
    if (!value || taken.has(value)) continue;
    taken.add(value);
    const told = nameOnly(name, label, profile);
    const code = told.label === name ? codesOf(label, profile).map(each => profile.byCode.get(plainCode(each)) ?? each)[0] ?? told.code : '';
    found.push({ code, label: told.label, by: 'label', from: label, element: value, box: value, isPlain: true });
  }
  for (const line of everywhere(profile.text.lines, roots)) {
    if (line.childElementCount && [...line.children].every(each => each.localName === 'br') && isPresent(line) && !line.closest(profile.outside)) found.push(...pairsIn(line, profile));
    if (line.childElementCount > 1 || !isLine(line) || [line, ...line.children].some(each => taken.has(each))) continue;
    const [, name, text] = /^\s*([^:]{2,60}?)\s*:\s+(\S.{0,120})$/s.exec(line.textContent) ?? [];
    if (!name || !profile.text.wanted.test(plain(name)) || line.closest(profile.outside) || !isPresent(line)) continue;
    found.push({ ...nameOnly(name, line, profile), by: 'near', from: line, element: line, box: line, text, isPlain: true });
  }
  return found;
}

/** The words inside a name are that name too. */
const isWithin = (label, names) => [label, label.parentElement, label.parentElement?.parentElement].some(each => each && names.has(each));

/** « Nom : Diallo » in each of the lines of a text that breaks. */
function pairsIn(line, profile) {
  return [...line.childNodes].filter(each => each.nodeType === Node.TEXT_NODE).flatMap(({ data }) => {
    const [, name, text] = /^\s*([^:]{2,60}?)\s*:\s+(\S.{0,120}?)\s*$/s.exec(data) ?? [];
    return name && profile.text.wanted.test(plain(name)) ? [{ ...nameOnly(name, line, profile), by: 'near', from: line, element: line, box: line, text, isPlain: true }] : [];
  });
}

function mayName(label, profile, controls) {
  if (!isLine(label)) return false;
  const { textContent } = label;
  if (textContent.length > LONG || !profile.text.wanted.test(plain(textContent).replace(profile.optional, ''))) return false;
  return !label.closest(`${profile.outside}, ${profile.controls}, button, a, legend`) && !controls.includes(label.closest('label')?.control) && !nested(label, profile) && isPresent(label);
}

/** Whether the label proper is further inside. */
const nested = (label, profile) => [...label.querySelectorAll(profile.text.labels)].some(each => profile.text.wanted.test(plain(each.textContent)));

/** The element that shows the value of a label; null where a control or another label follows. */
function valueAfter(label, profile) {
  const host = label.closest('[controlname]');
  if (host && controlsIn(host, profile).length) return null;
  const own = host?.querySelector(profile.text.values);
  if (own && !own.contains(label)) return own;
  for (let at = label, level = 0; at && level < 3; at = at.parentElement, level += 1) {
    for (let node = at.nextSibling; node; node = node.nextSibling) {
      if (node.nodeType === Node.TEXT_NODE) {
        if (/[\p{L}\p{N}]/u.test(node.data)) return textHolder(at.parentElement, label);
      } else if (isHtml(node)) {
        if (holdsControl(node, profile)) return null;
        if (node.matches(`${profile.hint}, button, script, style`) || !isPresent(node) || !node.textContent.trim()) continue;
        const name = plain(node.textContent);
        const isHint = node.nextElementSibling?.matches(profile.controls); // between a name and its input
        return isHint || profile.text.wanted.test(name) || [...node.children].some(each => isAsked(each.textContent, profile)) || node.matches(`dt, th, label, ${HEADINGS}`) || name.length > LONG ? null : node;
      }
    }
    if (at.parentElement?.matches('dl, table, tr, tbody, form, main, section, fieldset, ul, ol')) return null;
  }
  return null;
}

/** Where the value is bare text after its label, their parent shows both. */
const textHolder = (parent, label) => (parent.textContent.length - label.textContent.length <= LONG ? parent : null);

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
  if (field.parts) {
    const parts = field.parts.map(part => valueOf(part, profile));
    return parts.every(Boolean) ? dateOf(parts) : '';
  }
  if (!field.isPlain) return valueOf(field.element, profile);
  if (field.text !== undefined) return cleaned(field.text, profile);
  const text = field.from && field.element.contains(field.from) ? field.element.textContent.replace(field.from.textContent, '') : field.element.textContent;
  return cleaned(text.replace(/^\s*:/, ''), profile);
}

/** A date of which a part only is given: it cannot be read, and is not empty either. */
function isHalfGiven(field, profile) {
  const given = (field.parts ?? []).filter(part => valueOf(part, profile)).length;
  return given > 0 && given < 3;
}
