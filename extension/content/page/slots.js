// Finds the upload slots: what is asked, and where a file is put. A slot may have several inputs, and no label.

/** [{id, code, label, by, asked, accept, limits, element, box, input, inputs, next}]: `asked` is the label in French where known. */
function findSlots(profile) {
  const inputs = everywhere(profile.slots.input).filter(input => !input.closest(profile.outside));
  const places = gathered(inputs, profile).filter(({ box }) => [box, ...box.children].some(isPresent));
  return numbered(places.map((place, at) => slot(place, places[at + 1]?.box ?? null, profile)));
}

/** The inputs by slot: those of one component, or those that one title stands before, are one. */
function gathered(inputs, profile) {
  const places = new Map(); // box or title -> {box, inputs, name}
  for (const input of inputs) {
    const box = boxOfInput(input, profile);
    const known = places.get(box);
    if (known) {
      known.inputs.push(input);
      continue;
    }
    const name = slotName(input, box, profile);
    const twin = name.from && !askedBy(input).length && [...places.values()].find(each => each.name.from === name.from);
    if (twin) twin.inputs.push(input);
    else places.set(box, { box, inputs: [input], name });
  }
  return [...places.values()];
}

/** The component that holds the slot, if the profile knows one; else all that stands around its input, up to its title or to another slot. */
function boxOfInput(input, profile) {
  const known = profile.slots.box.map(selector => input.closest(selector)).find(Boolean);
  if (known && slotLabels(known) <= 1) return known;
  let box = input;
  for (let at = parentOf(input); at !== document.body && isOneSlot(at, input) && !at.matches('form, main, fieldset, section, table, ul, ol, dl'); at = parentOf(at)) {
    box = at;
    if (at.matches('td, li, dd')) break;
  }
  return box === input ? parentOf(input) : box;
}

/** Whether an element holds this slot alone, without its title: twin inputs have neither names nor words between them. */
function isOneSlot(element, input) {
  const inputs = [...element.querySelectorAll('input[type=file]')];
  if (inputs.length > 1 && (inputs.some(each => askedBy(each).length || each.getAttribute('aria-label')) || wordsBeside(element))) return false;
  return ![...element.querySelectorAll(HEADINGS)].some(each => each.compareDocumentPosition(input) & Node.DOCUMENT_POSITION_FOLLOWING);
}

/** Whether anything is written in an element but on its buttons. */
function wordsBeside(element) {
  const copy = element.cloneNode(true);
  for (const each of copy.querySelectorAll('button, [role=button], a, script, style')) each.remove();
  return /\p{L}{3}/u.test(copy.textContent.replace(FILE_NAME, ''));
}

/** How many of the inputs in a component have a name of their own. */
const slotLabels = box => [...box.querySelectorAll('input[type=file]')].filter(input => askedBy(input).length || input.getAttribute('aria-label')).length;

/** The labels of an input that say what is asked, and not how to choose a file or which side of it goes there. */
const askedBy = input => labelsOf(input).filter(each => !isOnlyButton(each) && !isSide(each));

/** « Recto » names a side of what the title over it asks. */
const isSide = label => /^(le |la |face )?(recto|verso|front|back|avant|arriere|(page|face|fichier|file|partie|photo)s? \w{1,8})( side)?$/.test(plain(label.textContent));

function slot({ box, inputs, name }, next, profile) {
  const [input] = inputs;
  const { label, from } = name;
  const isOurs = Boolean(label) && !isForeign(from);
  const french = profile.slots.french.get(labelKey(label, profile));
  return {
    code: '', label, by: label ? 'label' : null, input, inputs, box, next,
    asked: isOurs ? french ?? label : french ?? '',
    isForeign: Boolean(label) && !isOurs && !french,
    accept: input.accept,
    element: from && from !== input && isShown(from) ? from : box,
  };
}

/** {label, from}: the first of these that says anything; never the title of a section that holds other slots too. */
function slotName(input, box, profile) {
  const ways = [
    () => best(askedBy(input), profile),
    () => titleOfSides(input, profile),
    () => [input.getAttribute('aria-label') ?? '', box],
    () => titleInside(box, input, profile),
    () => titleBefore(box, profile),
    () => [[...box.querySelectorAll('[aria-label]')].map(each => each.getAttribute('aria-label')).find(text => text.length > 12) ?? '', box],
  ];
  for (const find of ways) {
    const [text, from] = find() ?? [];
    const label = (text ?? '').replace(/^\W+|[\s*:]+$/gu, match => (/[«("]/.test(match) ? match : '')).trim();
    if (label) return { label, from };
  }
  return { label: '', from: null };
}

/** Where each side has an input of its own: the title before all of them. */
function titleOfSides(input, profile) {
  if (!labelsOf(input).some(isSide)) return null;
  let group = input;
  while (group !== document.body && group.querySelectorAll('input[type=file]').length < 2) group = parentOf(group);
  const inputs = [...group.querySelectorAll('input[type=file]')];
  if (group === document.body || !inputs.every(each => labelsOf(each).some(isSide))) return null;
  const legend = group.closest('fieldset')?.querySelector('legend');
  if (legend && !/^\W*$/.test(legend.textContent)) return [nameIn(legend, profile), legend];
  const before = [...group.children].slice(0, [...group.children].findIndex(each => each.contains(inputs[0])));
  const heading = before.flatMap(each => [each, ...each.querySelectorAll(HEADINGS)]).filter(each => each.matches(HEADINGS) && isShown(each)).at(-1);
  return heading ? [nameIn(heading, profile), heading] : titleBefore(group, profile);
}

/** A label that is only what is clicked to choose a file, or says how to. */
function isOnlyButton(label) {
  const words = plain(label.textContent);
  return HOW_TO.test(words) || (CHOOSES.test(words) && words.split(' ').length <= 5);
}

const CHOOSES = /^(\+ )?(joindre|joignez|ajoute[rz]|choisir|choisissez|parcour(ir|ez)|depose[rz]|selectionne[rz]|telecharge[rz]|televerse[rz]|charge[rz]|importe[rz]|transfere[rz]|glisse[rz]|add|attach|choose|browse|drop|import|upload|select)\b/;
const HOW_TO = /^(joi|ajou|choisi|parcour|depo|telecharg|televers|charg|import|transfer|gliss|add|attach|choose|browse|drop|drag|upload|select)\w*\b.{0,60}\b(ici|here|parcour\w*|browse|ordinateur|computer|appareil|device|cette zone|fichiers?|files?)$/;

/** A title in the slot itself, before its input: never the name of a file, nor what is clicked. */
function titleInside(box, input, profile) {
  const texts = [...box.querySelectorAll(`${profile.titles}, p, span, div`)].filter(each => isPresent(each)
    && each.compareDocumentPosition(input) & Node.DOCUMENT_POSITION_FOLLOWING && !each.contains(input)
    && !each.closest('button, [role=button], a, li') && !each.querySelector('button, input, a, li, p')
    && !isOnlyButton(each) && !each.matches(profile.hint) && !each.closest(profile.errors) && /\p{L}{3}/u.test(each.textContent) && !FILE_NAME.test(each.textContent));
  const title = texts.find(each => each.matches(profile.titles)) ?? texts.find(each => !isRemark(each.textContent));
  return title && [nameIn(title, profile), title];
}

/** « Signé et daté. » is said of what a title asks: it is none. */
const isRemark = text => /[\p{L})]\.\s*$/u.test(text) && !/\b\p{Lu}\.\s*$/u.test(text);

/** The nearest heading before the slot in its container; where there is none, what looks like a title, then the first text. */
function titleBefore(box, profile) {
  for (let at = box, level = 0; at && at !== document.body && level < FAR; at = parentOf(at), level += 1) {
    if (slotsIn(at, box, profile) > 1) return null;
    const texts = textsBefore(at, profile);
    const found = texts.find(([, node]) => node.matches(HEADINGS)) ?? texts.find(([, node]) => node.matches(profile.titles)) ?? texts.findLast(([text]) => !isRemark(text)) ?? texts.at(-1);
    if (found) return found;
    const column = at.localName === 'td' && headOf(at, profile);
    if (column) return column;
  }
  return null;
}

/** [[text, element]] of what stands before an element, the nearest first, as far as the slot before it. */
function textsBefore(at, profile) {
  const found = [];
  for (let node = at.previousSibling; node; node = node.previousSibling) {
    if (node.nodeType === Node.TEXT_NODE && /\p{L}{3}/u.test(node.data)) {
      found.push([node.data.replace(/\s+/g, ' ').replace(/[\s*:]+$/, '').trim().slice(0, LONG), at.parentElement]);
    }
    if (!isHtml(node)) continue;
    if (node.querySelector('input[type=file]') || node.matches('input, select, textarea') || isList(node, profile)) break;
    if (node.matches('script, style, button, [role=button]') || !isPresent(node) || node.closest(profile.errors)) continue;
    const heading = node.matches(HEADINGS) ? node : [...node.querySelectorAll(HEADINGS)].filter(isShown).at(-1) ?? node;
    const text = nameIn(heading, profile);
    if (text && !FILE_NAME.test(text)) found.push([text, heading]);
  }
  return found;
}

/** A list of files that stands between two slots belongs to the first. */
const isList = (node, profile) => node.matches(profile.slots.files) && FILE_NAME.test(node.textContent);

/** The slots that an element holds, this one included. */
function slotsIn(element, box, profile) {
  const others = [...element.querySelectorAll(profile.slots.input)].filter(input => !box.contains(input));
  return 1 + others.length;
}

/** The slot in which an event happened. */
function slotAt(target, slots) {
  return slots.find(({ box, inputs }) => inputs.includes(target) || box === target) ?? slots.find(({ box }) => box.contains(target));
}
