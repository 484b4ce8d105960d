// Says at the field itself, to those who do not see the page, what is to be mended there.

function describer(host, live) {
  const described = new Map(); // element -> its sentence
  let count = 0;
  let said = '';
  let timer = null;

  /** `targets`: [{element, sentence}]. The site's own descriptions are left where they are. */
  function describe(targets) {
    const wanted = new Map(targets.map(({ element, sentence }) => [element, sentence]));
    for (const [element, { node }] of described) {
      if (wanted.has(element)) continue;
      point(element, node.id, false);
      node.remove();
      described.delete(element);
    }
    for (const [element, sentence] of wanted) {
      if (!described.has(element)) {
        count += 1;
        const node = h('span', { id: `anef-linter-${count}` });
        host.append(node); // no slot: never drawn, only referred to
        described.set(element, { node });
      }
      const { node } = described.get(element);
      if (node.textContent !== sentence) node.textContent = sentence;
      point(element, node.id, true);
    }
  }

  function point(element, id, on) {
    const ids = (element.getAttribute('aria-describedby') ?? '').split(/\s+/).filter(Boolean);
    if (ids.includes(id) === on) return;
    const next = on ? [...ids, id] : ids.filter(each => each !== id);
    if (next.length) element.setAttribute('aria-describedby', next.join(' '));
    else element.removeAttribute('aria-describedby');
  }

  /** Announces politely, once the person has stopped typing. */
  function announce(sentence) {
    if (sentence === said) return;
    said = sentence;
    clearTimeout(timer);
    timer = setTimeout(() => { live.textContent = sentence; }, 800);
  }

  return { describe, announce };
}
