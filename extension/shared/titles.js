// The titles in plain French, as a person looks for them: whose it is first, then which card. The program names them as the law's table does.

const CARDS = [
  [/\bCST ou CSP\b/g, 'carte de séjour temporaire ou pluriannuelle'], [/\bCST\b/g, 'carte de séjour temporaire'],
  [/\bCSP\b/g, 'carte de séjour pluriannuelle'], [/\bAPS\b/g, 'autorisation provisoire de séjour'],
];

/** « Conjoint de Français – carte de séjour temporaire « vie privée et familiale » et carte de résident ». */
function longTitle(label) {
  const { name, card } = partsOf(label);
  return [name, card].filter(Boolean).join(' – ');
}

/** « Conjoint de Français (vie privée et familiale) ». */
function shortTitle(label) {
  const { name, card, mention } = partsOf(label);
  if (mention) return `${name} (${mention})`;
  return card.startsWith('renouvellement') ? longTitle(label) : name;
}

/** [{slug, label}] by their plain names. */
const inPlainWords = titles => titles.map(({ slug, label }) => ({ slug, label: longTitle(label) })).sort((a, b) => a.label.localeCompare(b.label, 'fr'));

function partsOf(label) {
  const plainly = CARDS.reduce((text, [short, words]) => text.replace(short, words), label);
  const [, card, detail] = /^(.*?) : (.*)$/.exec(plainly) ?? [];
  const mention = /«\s*([^»]+?)\s*»/.exec(detail ? card : plainly)?.[1];
  if (detail) return { name: begun(detail), card, mention };
  if (!mention) return { name: begun(plainly), card: '' };
  return { name: begun(mention), card: plainly.replace(/^([^«»;,]*\S)\s*«[^»]*»$/, '$1') };
}

const begun = text => text[0].toUpperCase() + text.slice(1);
