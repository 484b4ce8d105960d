// What is to be flagged on the step on show, as the overlay draws it.

/** [{id, label, kind, sign, short, sentence, look, element, box, focus, …}]: of what is seen, closed sections left out. */
function targets(state, file, profile) {
  const { fields, slots } = file.here();
  const at = new Set(state.items.map(({ where }) => where));
  const flagged = place => state.items.filter(item => item.where === place.id);
  const verdicts = new Map(state.verdicts.map(each => [each.id, each]));
  return [
    ...fields.filter(({ id, element }) => at.has(id) && isSeen(element)) // what is seen costs a layout: asked only where it matters
      .map(field => target(field, flagged(field), { locked: field.isPlain || isLocked(field.element), isText: field.isPlain, focus: focusOf(field, profile) })),
    ...slots.filter(({ element }) => isSeen(element)).map(slot => target(slot, flagged(slot), {
      isSlot: true,
      asked: slot.asked,
      verdict: verdicts.get(slot.id) ?? null,
      reading: file.who().files.isReading(slot.id),
      done: slot.isAnswered,
      wasGiven: file.who().kept.given.includes(slot.id),
      focus: focusOf(slot, profile),
    })),
  ].filter(Boolean);
}

/** Where the keyboard stops for a field or a slot. */
function focusOf({ element, inputs, input, box }, profile) {
  if (!inputs) return element;
  return [...box.querySelectorAll(profile.slots.button)].find(isSeen) ?? input;
}

function target(place, items, more) {
  const { id, label, element, box } = place;
  if (!items.length && !more.verdict && !more.reading) return null;
  const kind = kindOf(items, more);
  const short = shortOf(items, more);
  const messages = items.map(messageOf).join(' ');
  const sentence = [short === messages ? '' : `${short}.`, messages, t('how_to_open')].filter(Boolean).join(' ');
  const look = JSON.stringify([label, kind, short, items, more.verdict, more.locked, more.reading, more.wasGiven]);
  return { id, label: label || t('unnamed_slot'), element, box, items, kind, short, sentence, look, sign: SIGNS[kind] ?? '!', ...more };
}

const SIGNS = { fine: '✓', good: '✓', information: 'i', cannot_tell: '?', indecis: '?', reading: '…', due: '•' };

function kindOf(items, { verdict, reading }) {
  if (reading) return 'reading';
  const failed = items.find(item => item.outcome === 'failed');
  if (failed) return failed.severity;
  if (items.length) return 'cannot_tell';
  if (GOOD.has(verdict.verdict)) return 'good';
  if (verdict.verdict === 'indecis' || (verdict.verdict.startsWith('a_') && verdict.verdict !== 'a_la_remise')) return 'indecis';
  return 'due';
}

/** The few words on the flag itself. */
function shortOf(items, { verdict, reading, done }) {
  if (reading) return t('reading');
  if (done) return t('page_attached');
  if (verdict && !items.some(item => item.outcome === 'failed')) return t(`verdict_${verdict.verdict}`);
  return items.length > 1 ? t('points', items.length) : messageOf(items[0]);
}
