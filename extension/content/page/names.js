// What a control or a slot is called: ranked evidence, the surest first. A profile only adds hints.

const FAR = 8; // levels between a control and the words that stand before it
const LONG = 160; // letters of a name

/** {code, label, by, from}: `by` is null when nothing tells what it is; `from` the element that says the label. */
function identify(control, profile, sight) {
  const codes = codesOf(control, profile);
  const { label, by, from } = withTitle(labelOf(control, profile, sight), control, profile);
  const owner = ownerOf(control, label, profile);
  if (owner) return { code: '', label: ownedName(label, owner), by, from };
  const coded = codes.map(code => profile.byCode.get(plainCode(code))).find(Boolean);
  const labelled = label && profile.byLabel.get(labelKey(label, profile));
  const code = coded ?? labelled ?? hintedCode(control, label, profile) ?? codes[0] ?? '';
  return { code, label, by: coded ? 'code' : by ?? (code && code !== codes[0] ? 'hint' : null), from };
}

const ownedName = (label, owner) => `${label} – ${owner}`;

/** The codes that the site gives it, on itself or on the component that holds it alone. */
function codesOf(control, profile) {
  return profile.codes
    .map(({ attribute, pattern, host }) => {
      const holder = control.hasAttribute(attribute) ? control : host && hostOf(control, attribute, profile);
      return holder ? pattern.exec(holder.getAttribute(attribute))?.[1] : null;
    })
    .filter(code => code && !profile.generated.test(code));
}

function hostOf(control, attribute, profile) {
  const host = control.parentElement?.closest(`[${attribute}]`);
  return host && controlsIn(host, profile).length <= 1 ? host : null;
}

const controlsIn = (element, profile) => [...element.querySelectorAll(profile.controls)]
  .filter(each => isSeen(each) && !each.parentElement?.closest(profile.controls) && !isDialCode(each, profile));

/** A list of countries' calling codes beside a telephone number: a part of it, and no field. */
const isDialCode = (control, profile) => /^(SELECT|DIV|SPAN|BUTTON)$/.test(control.nodeName) && /^[^\d+]{0,40}\+\d{1,4}\)?$|\(\+\d{1,4}\)/u.test(valueOf(control, profile).trim());

/** What the site tells browsers that fill in forms; the type alone is also that of any number, and only helps where nothing is written. */
function hintedCode(control, label, profile) {
  const hints = (control.getAttribute('autocomplete') ?? '').split(/\s+/);
  const isTold = label && (control.type !== 'email' || isAsked(label, profile)); // « Écrivez-la une seconde fois »
  return hints.map(hint => profile.autocomplete[hint]).find(Boolean) ?? (isTold ? null : profile.types[control.type] ?? null);
}

/** {label, by, from}: the first of these that says anything; a title above it less than the control's own words, if they are a name. */
function labelOf(control, profile, sight) {
  const said = qualified(labelAround(control, profile, sight), control, profile);
  const own = control.getAttribute('title') || control.getAttribute('placeholder') || '';
  const words = plain(said.label); // « Contact » of « Adresse e-mail », but not « Nom du bien » of « Nom »
  const isWide = !isAsked(said.label, profile) && !profile.owners.others.test(words) && !words.includes(plain(own));
  return own && (!said.label || (isWide && isAsked(own, profile))) ? { label: own, by: 'near', from: control } : said;
}

function labelAround(control, profile, sight) {
  const ways = [
    ['label', () => tied(control, profile)],
    ['label', () => [control.getAttribute('aria-label')?.trim() ?? '', control]],
    ['near', () => labelInside(control, profile)],
    ['near', () => described(control, profile)],
    ['near', () => before(control, profile)],
    ['near', () => [ownWords(control, profile), control]],
    ['near', () => sight?.nameOf(control)],
    ['group', () => groupTitleOf(control, profile)],
  ];
  let title = null; // a heading names the field where nothing that is seen beside it does
  for (const [by, find] of ways) {
    const [label, from] = find() ?? [];
    if (!label) continue;
    const isTitle = by === 'near' && from?.matches(HEADINGS) && !isAsked(label, profile);
    if (!isTitle) return title && !isAsked(label, profile) ? title : { label, by, from };
    title ??= { label, by, from };
  }
  return title ?? { label: '', by: null, from: null };
}

/** « Code à 22 caractères » says nothing without the title above it, « Votre e-photo ». */
function withTitle(said, control, profile) {
  if (!VAGUE.test(plain(said.label)) || isAsked(said.label, profile)) return said;
  for (let at = control; at && at !== document.body; at = parentOf(at)) {
    const [title] = [...titlesOver(at, control, profile)].map(([text]) => text).filter(text => text !== said.label);
    if (title) return { ...said, label: `${said.label} (${title})` };
  }
  return said;
}

const ENDING = /(?<=\p{L})\((e|s|es|ne|te|ère|ere|euse|rice|trice)\)/giu;

const NAMING = /(^|-)(label|libelle|title|titre|heading|legend|caption)$/;

/** What a component of the site's own is told in an attribute that it names or asks. */
const told = element => (element.localName.includes('-') ? [...element.attributes] : [])
  .filter(({ name, value }) => NAMING.test(name) && name !== 'aria-label' && /\p{L}/u.test(value)).map(({ value }) => value.trim());

const VAGUE = /^(le |votre )?(code|numero|n|identifiant|reference)( a| de| en)?( \d+)?( caracteres| chiffres| signes)?$|^(date (de )?)?fin$/;

/** What stands in the control until something is typed, if it is a name. */
const ownWords = ({ placeholder }, profile) => (placeholder && isAsked(placeholder, profile) ? placeholder : '');

/** « Téléphone ____ (fixe) »: what stands in brackets after a control may say which it is. */
function qualified(said, control, profile) {
  const [, which] = /^\s*\(\s*([^()]{2,30}?)\s*\)/.exec(control.nextSibling?.textContent ?? '') ?? [];
  const label = which && `${said.label} (${which})`;
  return said.label && label && isAsked(label, profile) ? { ...said, label } : said;
}

/** What the labels tied to a control say: the one that asks for something known, else all that is read out; and of whom. */
function tied(control, profile) {
  const said = labelsOf(control).map(each => [nameIn(each, profile), each]).filter(([text], rank, all) => text && all.findIndex(([other]) => other === text) === rank);
  const known = said.find(([text]) => isAsked(text, profile));
  const whose = known && said.find(each => each !== known && profile.owners.others.test(plain(each[0])) && !profile.owners.own.test(plain(each[0])));
  if (whose) return [ownedName(known[0], whose[0]), known[1]];
  const isChain = /\S\s+\S/.test(control.getAttribute('aria-labelledby') ?? '');
  return known ?? (isChain && said.length > 1 ? [said.map(([text]) => text).join(' ').slice(0, LONG), said.at(-1)[1]] : said[0]);
}

/** The elements that the site ties to a control. */
function labelsOf(control) {
  const own = control.getRootNode().getElementById?.(`${control.id}-label`);
  return [...refersTo(control, 'aria-labelledby'), own, ...control.labels ?? [], control.closest('label')].filter(Boolean);
}

/** What an attribute refers to; a reference may lead nowhere. */
const refersTo = (element, attribute) => (element.getAttribute(attribute) ?? '').split(/\s+/).map(id => id && element.getRootNode().getElementById?.(id)).filter(Boolean);

/** What is told of a group to those who do not see it. */
const saidOf = (group, profile) => group.getAttribute('aria-label') ?? best(refersTo(group, 'aria-labelledby'), profile)?.[0];

/** What describes a control is its name where it asks, and nothing else is tied to it. */
const described = (control, profile) => refersTo(control, 'aria-describedby').map(each => [nameIn(each, profile), each])
  .find(([text]) => isAsked(text, profile) || (/\?$/.test(text) && profile.text.about.test(plain(text))));

/** The text of the label that is known, else of the first that says anything. */
function best(elements, profile) {
  const said = elements.map(each => [nameIn(each, profile), each]).filter(([text]) => /\p{L}/u.test(text));
  return said.find(([text]) => profile.byLabel.has(labelKey(text, profile))) ?? said[0];
}

/** The words of a label, without hints and without what the control in it shows. */
function nameIn(element, profile) {
  const text = textOf(element, `${profile.hint}, select, textarea, button, option, [role=listbox]`);
  return text.length <= LONG ? text : text.slice(0, LONG);
}

/** A label in the component that holds this control alone, though tied to nothing. */
function labelInside(control, profile) {
  for (let at = parentOf(control), level = 0; at && at !== document.body && level < FAR; at = parentOf(at), level += 1) {
    if (controlsIn(at, profile).length > 1 || at.localName === 'fieldset') return null;
    const found = best([...at.querySelectorAll(profile.labels)].filter(each => isShown(each) && !each.contains(control) && !each.closest(`${profile.controls}, button, a, [role=button]`)), profile);
    if (found) return found;
    const [said] = told(at);
    if (said) return [said, at];
  }
  return null;
}

/** A label without the ending of the other gender and what only says whether it has to be filled in. */
function labelKey(text, profile) {
  return plain(text.replace(ENDING, '')).replace(profile.optional, '').trim();
}

/** The title of the group, where the control is alone in it. */
function groupTitleOf(control, profile) {
  for (let at = parentOf(control); at && at !== document.body; at = parentOf(at)) {
    if (controlsIn(at, profile).length > 1) return null;
    if (at.localName === 'fieldset') return [nameIn(at.querySelector('legend'), profile), at];
    const said = at.matches('[role=group], [role=region]') && saidOf(at, profile);
    if (said) return [said, at];
    const section = profile.sections.find(({ box }) => at.matches(box));
    const title = section && [...at.querySelectorAll(section.title)].find(each => !each.contains(control));
    if (title) return [textOf(title, profile.hint), title];
  }
  return null;
}
