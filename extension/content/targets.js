// What is to be flagged on the step on show, as the overlay draws it.

/** [{id, label, kind, sign, short, sentence, look, element, box, focus, …}] */
function targets(state, file, profile) {
  const { fields, slots } = file.here();
  const flagged = place => state.items.filter(item => item.where === place.id);
  return [
    ...fields.map(field => target(field, flagged(field), { locked: isLocked(field.element), focus: focusOf(field, profile) })),
    ...slots.map(slot => target(slot, flagged(slot), {
      isSlot: true,
      asked: slot.asked,
      verdict: file.verdict(slot.id),
      reading: file.isReading(slot.id),
      done: file.isAnswered(slot.id),
      focus: focusOf(slot, profile),
    })),
  ].filter(Boolean);
}

/** Where the keyboard stops for a field or a slot. */
function focusOf({ element, input, box }, profile) {
  return input ? box.querySelector(profile.slots.focus) ?? input : element;
}

function target(place, items, more) {
  const { id, label, element, box } = place;
  if (!items.length && !more.verdict && !more.reading) return null;
  const kind = kindOf(items, more);
  const short = shortOf(items, more);
  const messages = items.map(messageOf).join(' ');
  const sentence = [short === messages ? '' : `${short}.`, messages, t('how_to_open')].filter(Boolean).join(' ');
  const look = JSON.stringify([label, kind, short, items, more.verdict, more.locked, more.reading]);
  return { id, label, element, box, items, kind, short, sentence, look, sign: SIGNS[kind] ?? '!', ...more };
}

const SIGNS = { fine: '✓', information: 'i', cannot_tell: '?', indecis: '?', reading: '…', due: '•' };

function kindOf(items, { verdict, reading }) {
  if (reading) return 'reading';
  const failed = items.find(item => item.outcome === 'failed');
  if (failed) return failed.severity;
  if (items.length) return 'cannot_tell';
  if (verdict.verdict === 'indecis') return 'indecis';
  return 'due';
}

/** The few words on the flag itself. */
function shortOf(items, { verdict, reading, done }) {
  if (reading) return t('reading');
  if (done) return t('page_attached');
  if (verdict && !items.some(item => item.outcome === 'failed' && item.file)) return t(`verdict_${verdict.verdict}`);
  return items.length > 1 ? t('points', items.length) : messageOf(items[0]);
}
