// Whose a field is: « Nom » under « Votre conjoint » is not the applicant's. Only the titles above it tell.

const NEAR = 80; // nodes looked at before each level

const OURS = /^(votre|vos|mon|ma|mes|your|my) /i;
const THEIRS = /^(son|sa|ses|leurs?|his|her|their) /i;

/** The title above a field that names somebody or something else than the applicant; empty where none does. */
function ownerOf(element, label, profile) {
  if (!label || OURS.test(label) || profile.owners.others.test(plain(label)) || !isAsked(label, profile)) return '';
  let lowest = 7; // a title of the same rank as one below it says nothing of what is below that one
  for (let at = element; at && at !== document.body; at = parentOf(at)) {
    for (const [text, rank] of titlesOver(at, element, profile)) {
      if (rank >= lowest || isAsked(text, profile)) continue; // the name of another field is no title
      if (profile.owners.own.test(plain(text)) || isTitleOfStay(text, profile)) return '';
      if (rank > 1 && profile.owners.others.test(plain(text))) return text.replace(/^[\W\d]+/u, '');
      lowest = rank;
    }
  }
  return THEIRS.test(label) ? t('somebody') : '';
}

/** Whether a label is one of those that are also asked of others. */
const isAsked = (label, profile) => profile.byLabel.has(labelKey(label, profile)) || profile.text.wanted.test(labelKey(label, profile));

/** « Conjoint de Français » is what one asks for, and nobody else; « Représentant légal » is both, and over fields somebody else. */
const isTitleOfStay = (text, profile) => !/^representante?s? lega/.test(plain(text)) && (profile.wide.test(plain(text)) || profile.titles_said.some(([pattern]) => pattern.test(plain(text))));

/** [[text, rank]] of the titles that an element stands under at its own level, the nearest first; ranks are those of headings. */
function* titlesOver(at, element, profile) {
  const group = at.getAttribute('formgroupname');
  if (group) yield [group.replace(/([a-z])([A-Z])|_/g, '$1 $2'), 6];
  const legend = at.localName === 'fieldset' ? at.querySelector(':scope > legend') : at.localName === 'table' ? at.caption : at.matches('details') && at.querySelector('summary');
  if (legend && !legend.contains(element)) yield [textOf(legend, profile.hint), 6];
  let node = at.previousSibling;
  for (let seen = 0; node && seen < NEAR; node = node.previousSibling, seen += 1) {
    if (!isHtml(node) || !isShown(node)) continue;
    const isBrief = node.textContent.length <= 2 * LONG && !node.querySelector(profile.controls); // what holds more keeps its titles to itself
    const heading = node.matches(HEADINGS) ? node : isBrief && [...node.querySelectorAll(HEADINGS)].at(-1);
    if (heading) yield [textOf(heading, profile.hint), rankOf(heading)];
    else if (isBar(node, profile)) yield [textOf(node, profile.hint), 6];
  }
}

const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role=heading], legend, summary';

const rankOf = heading => Number(/^h(\d)$/.exec(heading.localName)?.[1] ?? heading.getAttribute('aria-level') ?? 6);

/** The first line of what holds several fields: all in what follows it, or each with its own name. */
function isHeadOfMany(node, profile) {
  const next = node.nextElementSibling;
  if (node.localName === 'label' || node.previousElementSibling || !next || node.childElementCount > 1) return false;
  const inNext = controlsIn(next, profile).length;
  if (isLine(node) && inNext > 1) return true;
  return inNext === 1 && /\p{L}/u.test(next.textContent) && next.nextElementSibling?.localName === next.localName && controlsIn(next.nextElementSibling, profile).length > 0;
}

/** « <b>Votre conjointe</b><br>Nom<br>… »: bold words alone on their line, before other words. */
function isBoldLine(node) {
  const [before, next, then] = [node.previousSibling, node.nextElementSibling, node.nextElementSibling?.nextSibling];
  return node.matches('b, strong') && next?.localName === 'br' && !/\p{L}/u.test((node.nextSibling === next ? '' : node.nextSibling.textContent) + (before?.nodeType === Node.TEXT_NODE ? before.data : ''))
    && then?.nodeType === Node.TEXT_NODE && /\p{L}/u.test(then.data);
}

/** A line that is a title by its look alone: the only cell of its row, or what its class calls a title. */
function isBar(node, profile) {
  if (node.querySelector(`${profile.controls}, input`) || node.textContent.length > 80) return false;
  if (isHeadOfMany(node, profile) || isBoldLine(node)) return true;
  return node.localName === 'tr' ? node.cells.length === 1 : node.matches('[class*=title], [class*=titre], [class*=header], [class*=heading], [class*=caption], [class*=legend]') || Boolean(node.matches('p, div') && node.querySelector(':scope > :is(b, strong):only-child') && isLine(node));
}
