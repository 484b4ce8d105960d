// The number on the extension's own button.

function badgeMaker() {
  let shown = null;
  return {
    draw({ items, trouble, isAnything, open, isBlind }) {
      const text = !isAnything ? '' : trouble ? '!' : open ? String(open) : isBlind ? '?' : '';
      if (text !== shown) void send({ what: 'badge', text, heavy: items.some(item => item.severity === 'refus_probable') });
      shown = text;
    },
  };
}
