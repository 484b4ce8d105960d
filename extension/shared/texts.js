// Texts for people, and the elements that hold them: nothing is ever read as HTML.

const t = (name, ...values) => chrome.i18n.getMessage(name, values.map(String));

/** An element: `on…` are listeners, `text` its text, the rest attributes (false and null are left out). */
function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === false || value === null || value === undefined) continue;
    if (name === 'text') element.textContent = value;
    else if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter(Boolean));
  return element;
}

/** A handler that only what a person does sets off. */
const trusted = act => event => (event.isTrusted ? act(event) : undefined);

/** The words of the trade, heaviest first. */
const SEVERITIES = ['refus_probable', 'complement_probable', 'a_verifier', 'information'];

const STAGES = ['premiere', 'renouvellement', 'changement_statut', 'pluriannuelle', 'carte_resident'];

/** {sentence, remedy} of a failure; the program's own words where it gave some. */
function troubleTexts({ cause, message, remedy, port = '', version = '' }) {
  if (message) return { sentence: message, remedy: remedy ?? '' };
  return { sentence: t(`trouble_${cause}`, port, version), remedy: t(`remedy_${cause}`, port, version) };
}

/** A slot may hold several files. */
function messageOf({ file, message }) {
  return file ? t('of_file', file, message) : message;
}

/** What to show on an item's badge. */
function badgeOf({ severity, outcome }) {
  return outcome === 'cannot_tell' ? t('cannot_tell') : t(severity);
}

/** « Étudiant, renouvellement »: for which title and stage all verdicts are; empty while the program, which names titles, is silent. */
function situationText({ etape, titleLabel }) {
  return titleLabel && etape ? t('title_and_stage', titleLabel, t(etape).toLowerCase()) : '';
}

function situationLine(situation) {
  const text = situationText(situation);
  return text && h('p', { class: 'for', text: t(situation.isConfirmed ? 'verdicts_for' : 'proposed', text) });
}

/** One click, once for this person: nothing is said to be not due before. */
function confirmButton(situation, actions) {
  const text = situationText(situation);
  return text && h('button', { type: 'button', class: 'main confirm', text: t('confirm', text), onclick: trusted(() => actions.confirm()) });
}

/** What is to be said of title and stage before anything is judged. */
const askedOf = ({ titre, etape }) => (titre && etape ? 'confirm_title' : titre ? 'choose_stage' : 'choose_title');

/** « Choisissez le titre : 10 pièces pas encore jugées »; empty where all is judged. */
function unjudgedText({ unjudged, situation, verdicts }) {
  const slots = verdicts.filter(({ verdict }) => verdict === 'a_confirmer').length;
  if (slots) return t(`${askedOf(situation)}_${slots === 1 ? 'one' : 'many'}`, slots);
  return unjudged.length ? t(unjudged.length === 1 ? 'one_unjudged' : 'many_unjudged', unjudged.length) : '';
}

/** The names of what is not judged, as long as they can be read at a glance. */
function namesOf(unjudged) {
  const names = [...new Set(unjudged.map(({ label }) => label))];
  return names.slice(0, 5).join(' · ') + (names.length > 5 ? ` · ${t('and_more', names.length - 5)}` : '');
}

/** [kind, text] of the button at the bottom of the page: green only where nothing is left to be judged. */
function handleOf(state) {
  const { trouble, open, checked, isStale, isBlind, doubts, good } = state;
  const waiting = unjudgedText(state);
  if (trouble) return ['trouble', t('handle_trouble')];
  if (open) return ['open', [t('handle_open', open), waiting].filter(Boolean).join(' · ')];
  if (waiting) return ['blind', waiting];
  if (!checked || (isStale && !doubts)) return ['waiting', t('not_checked_yet')];
  if (!state.situation.isConfirmed) return ['blind', t(askedOf(state.situation))];
  if (doubts) return ['blind', t(doubts === 1 ? 'one_doubt' : 'many_doubts', doubts)];
  if (isBlind) return ['blind', t('some_missing', state.missing.length)];
  return ['fine', [t('handle_fine'), good && t(good === 1 ? 'one_good' : 'many_good', good)].filter(Boolean).join(' · ')];
}
