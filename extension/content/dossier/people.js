// One person's facts stay that person's: who the page is about now, and what was chosen, read and set aside for each.
// It lives in the memory of the tab and, for a page that is loaded again, in that of the browser; never on the disk.

const MOST_PEOPLE = 12;
const APART = 4; // digits of a number that may be a correction
const NOTHING = { chosen: {}, confirmed: null, ignored: {}, given: [], masked: [], files: [] };

/** `kept`: what the browser's memory holds of this tab, [{known, kept}]; `save(all)` writes it there. */
function people(kept, save) {
  const all = kept.map(each => person(each.known, each.kept));
  let current = person({}, NOTHING);
  let hasLeft = true; // nobody is known to be in front yet
  const touched = new Set(); // the parts of the identity that the person in front has just typed

  /** Who is in front, by what the page shows. True where it is somebody else than at the last look. */
  function meet({ typed = {}, ...firm }, isFocused) {
    const before = current;
    const isOther = compared(current.known, firm) === 'other' || isRetyped(current.typed, typed, isFocused);
    const isUnsure = hasLeft && compared(current.known, firm) !== 'same';
    if (isOther || isUnsure) {
      const again = found(firm, typed);
      if (again) current = again;
      else if (isOther || !isBlank(current)) current = person({}, NOTHING);
    }
    hasLeft = false;
    current.known = { ...current.known, ...firm };
    for (const part of Object.keys(typed)) {
      if (current.typed[part] === typed[part] && !isFocused) touched.delete(part);
    }
    if (!isFocused || current !== before) current.typed = { ...current.typed, ...typed }; // else compared once it is left
    if (!all.includes(current) && Object.keys(current.known).length) all.push(current);
    if (current !== before) touched.clear();
    return current !== before;
  }

  /** Who has been here before and is shown again: by more than an account that several have. */
  function found(firm, typed) {
    const same = all.filter(each => each !== current && compared(each.known, firm) === 'same');
    const sure = same.filter(each => ['number', 'name'].some(key => each.known[key] && each.known[key] === firm[key]));
    if (sure.length === 1) return sure[0];
    if (same.length === 1) return same[0];
    const name = typed.surname && typed.given ? `${typed.surname} ${typed.given}` : null;
    return name && !Object.keys(firm).length ? all.find(each => `${each.typed.surname} ${each.typed.given}` === name) : null;
  }

  /** Whether the names or the number in the inputs are somebody else's: the site has put them there, or nothing of them is left. */
  function isRetyped(before, now, isFocused) {
    const changed = Object.keys(now).filter(part => before[part] && before[part] !== now[part]);
    if (changed.some(part => !touched.has(part))) return true;
    if (isFocused) return false;
    const renamed = ['surname', 'given'].every(part => changed.includes(part) && now[part] && !sharesWord(before[part], now[part]));
    return renamed || (changed.includes('number') && now.number.length >= before.number.length && distance(before.number, now.number) > APART);
  }

  function keep(change) {
    current.kept = { ...current.kept, ...change };
    const known = all.filter(each => each !== current);
    save([...known, current].slice(-MOST_PEOPLE).map(each => ({ known: each.known, kept: each.kept })));
  }

  return {
    meet, keep,
    current: () => current,
    touch: part => { if (part) touched.add(part); },
    /** The page has shown that nobody is there any more, or nothing of a dossier for long. */
    leave: () => { hasLeft = true; },
  };
}

/** What is known of one person; `steps` are as last seen, without any element of the page. */
function person(known, kept) {
  return { known, kept: { ...NOTHING, ...kept }, typed: {}, steps: new Map(), files: readings(kept.files ?? []), shown: {}, answer: null, full: null, checked: new Map() };
}

const isBlank = ({ known, kept, steps, files }) => !Object.keys(known).length && !Object.keys(kept.chosen).length && !steps.size && files.isEmpty();

const sharesWord = (one, two) => one.split(' ').some(word => two.split(' ').includes(word));

function distance(one, two) {
  return [...two].filter((letter, at) => letter !== one[at]).length + Math.max(0, one.length - two.length);
}

function withoutEmpty(values) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value));
}
