// What is to be said of the dossier in front: points, verdicts, and what nobody has judged yet.

const GOOD = new Set(['non_exigible', 'plus_strict']); // verdicts that take nothing from the person

/** As the panel, the popup, the flags and the guard draw it. */
function stateOf(file, profile) {
  const { kept, answer, known } = file.who();
  const live = file.live();
  const everything = itemsOf(file, profile);
  const trouble = file.trouble();
  const isStale = Boolean(live) && !file.isAnswered(file.form()); // what is typed has no answer yet
  const verdicts = file.seen('slots').map(slot => ({ id: slot.id, label: slot.label, isHere: isHere(file, slot.id), isAnswered: slot.isAnswered, ...verdictOn(file, slot) }));
  const unjudged = unjudgedOf(file, verdicts);
  const items = everything.filter(each => !(each.key in kept.ignored));
  const missing = live?.missing ?? [];
  const open = items.filter(({ outcome, severity }) => outcome === 'failed' && severity !== 'information');
  const doubts = [...items.filter(({ outcome }) => outcome === 'cannot_tell'), ...verdicts.filter(({ verdict }) => verdict === 'indecis')];
  const isAnything = Boolean(live) || file.who().steps.size > 0;
  return {
    isStale, step: live?.step.name ?? null, stepLabel: live?.step.label ?? '', trouble, checked: Boolean(answer), notes: [profile.refused, ...(answer?.notes ?? [])].filter(Boolean), verdicts, unjudged, items, missing,
    unknown: unjudged.filter(({ why }) => why === 'field' || why === 'unnamed').length,
    open: open.length, doubts: doubts.length, good: verdicts.filter(({ verdict }) => GOOD.has(verdict)).length,
    isAnything,
    isBlind: isAnything && (Boolean(trouble) || !answer || !file.situation().isConfirmed || isStale || unjudged.length > 0 || missing.length > 0 || doubts.length > 0),
    ignored: everything.filter(each => each.key in kept.ignored).map(each => ({ ...each, reason: kept.ignored[each.key] })),
    situation: { ...file.situation(), shown: Object.keys(file.who().shown).filter(key => !kept.chosen[key]) },
    person: known.name ?? known.account ?? known.number ?? '',
  };
}

const isHere = (file, id) => [...file.here().fields, ...file.here().slots].some(each => each.id === id);

/** Of a slot: {verdict, reason, …}; `a_confirmer` until somebody has confirmed title and stage. */
function verdictOn(file, { id, asked, isForeign }) {
  if (!asked) return { verdict: 'a_lire', reason: t(isForeign ? 'foreign_slot' : 'unnamed_slot') };
  const { isConfirmed, titre, etape, wide } = file.situation();
  if (!isConfirmed) return { verdict: 'a_confirmer', reason: wide ? t('wide_title', wide) : t(titre && etape ? 'confirm_first' : 'choose_first') };
  const { id: _, label, ...said } = file.who().answer?.dossiers[0].requests.find(each => each.id === id) ?? {};
  return said.verdict ? said : { verdict: 'a_juger', reason: t('not_checked_yet') };
}

/** [{where, label, why}]: whatever has not been looked at, so that nothing is said to be fine over it. */
function unjudgedOf(file, verdicts) {
  const kinds = new Map((file.who().answer?.dossiers[0].fields ?? []).map(each => [each.id, each]));
  const fields = file.seen('fields').flatMap(({ id, code, label, by, isHalf }) => [
    ...(isWanted(kinds.get(id), by) ? [{ where: id, label: label || code || t('unnamed_field'), why: 'field' }] : []),
    ...(isHalf ? [{ where: id, label, why: 'date' }] : []),
  ]);
  const slots = verdicts.filter(({ verdict }) => verdict.startsWith('a_') && verdict !== 'a_la_remise')
    .map(({ id, label, verdict }) => ({ where: id, label: label || t('unnamed_slot'), why: verdict === 'a_lire' && !label ? 'unnamed' : 'slot' }));
  const files = file.seen('slots').flatMap(({ id, unread }) => unread.map(name => ({ where: id, label: name, why: 'file' })));
  const reading = file.who().files.each().filter(({ findings }) => !findings).map(({ id, name }) => ({ where: id, label: name, why: 'reading' }));
  const frames = file.seen('frames').map(({ label }) => ({ where: null, label, why: 'frame' }));
  return [...slots, ...fields, ...files, ...reading, ...frames].map(each => ({ ...each, here: isHere(file, each.where) }));
}

/** The program says which inputs a rule may want though their name leaves a doubt; one without any name always may. */
const isWanted = (said, by) => (said ? said.wanted : !by);

function itemsOf(file, profile) {
  const { answer, full, files, kept } = file.who();
  const found = [...(answer?.dossiers[0].findings ?? []), ...(full?.findings ?? []), ...local(files, full)];
  const slots = new Map(file.seen('slots').map(each => [each.id, each]));
  const fields = new Map(file.seen('fields').map(each => [each.id, each]));
  const items = found.filter(({ outcome, accepted }) => outcome !== 'passed' && !accepted).map(finding => item(finding, file, profile, slots, fields));
  return once(items.filter(each => each && !kept.masked.includes(`${each.where} ${each.code}`)))
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

/** What the page itself says of files, and what was said of each until the whole dossier was looked at with it. */
const local = (files, full) => files.each().flatMap(file => (file.findings ?? [])
  .filter(({ code }) => !full?.read.has(fileKey(file)) || code === 'SITE' || code === 'LECTURE').map(each => ({ ...each, where: { field: file.id, file: file.name } })));

const KEY = / \([a-z]+(_[a-z]+)+\)/g; // of a file that who fills in a form does not write

/** A finding with its place on the site; null where it is no fault, or no longer about what stands there. */
function item(finding, file, profile, slots, fields) {
  const of = file.who().files.each().find(({ name, id }) => name === finding.where.file && (!finding.where.field || id === finding.where.field));
  if (finding.where.file && !of) return null; // a file that is no longer there
  const where = of?.id ?? finding.where.field ?? null;
  const slot = slots.get(where);
  const field = fields.get(where);
  if (slot && !finding.where.file && (slot.isAnswered || GOOD.has(verdictOn(file, slot).verdict))) return null; // the verdict says it
  if (field && isOutdated(file, field)) return null;
  if (field?.isLocked && finding.fix && bare(finding.fix.value) === bare(field.value)) return null; // as the State writes it
  const about = of?.sha256 ?? field?.value ?? slot?.label ?? '';
  const at = where?.split('/')[0];
  const here = isHere(file, where);
  return {
    ...finding, remedy: finding.remedy?.replace(KEY, ''), where, file: finding.where.file ?? null, here, label: field?.label || slot?.label || '',
    key: JSON.stringify([where, finding.code, finding.where.file ?? '', about]),
    step: where && !here ? profile.steps.known.find(each => each.name === at)?.label ?? '' : '',
  };
}

/** Whether a field has changed since the program has stopped answering: what was said of it no longer holds. */
const isOutdated = (file, { id, value }) => Boolean(file.trouble()) && file.who().checked.has(id) && file.who().checked.get(id) !== value;

/** Several rules may not tell for one and the same reason, and two checks say the same: it is said once. */
function once(items) {
  const said = new Set();
  return items.filter(({ where, file, message }) => {
    const text = JSON.stringify([where, file, message]);
    return !said.has(text) && said.add(text);
  });
}
