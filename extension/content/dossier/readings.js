// What the program has found in the files of each slot, for as long as they stand there.

const COMES = 5000; // ms for a site that was loaded again to show a file that it holds

/** `kept`: [[slot id, name, {findings, facts, sha256}]], of a page that was loaded again. */
function readings(kept) {
  const slots = new Map(); // slot id -> Map(file name -> {findings, facts, sha256, place}): findings are null while it is being read
  for (const [id, name, said] of kept) put(id, name, { ...said, place: 'kept' });

  function put(id, name, said) {
    if (!slots.has(id)) slots.set(id, new Map());
    slots.get(id).set(name, { ...slots.get(id).get(name), ...said });
  }

  /** Forgets the files that the site shows no longer, or that others have replaced in the input. True where one is forgotten. */
  function follow(slot, profile) {
    const files = slots.get(slot.id);
    let isLess = false;
    for (const [name, file] of files ?? []) {
      const before = file.place;
      if (isNamed(slot, name, profile)) file.place = 'named';
      else if (isHeld(slot, name) && file.place !== 'named') file.place = 'held';
      const isReplaced = before === 'held' && file.place === 'held' && slot.inputs.some(input => input.files?.length) && !isHeld(slot, name);
      if (file.place === 'kept') file.since ??= performance.now();
      const isRemoved = before === 'named' ? !isNamed(slot, name, profile) : file.place === 'kept' && performance.now() - file.since > COMES;
      if ((isReplaced || isRemoved) && file.findings) {
        files.delete(name);
        unsay(name);
        isLess = true;
      }
    }
    return isLess;
  }

  /** The site wrote this text in a slot: the files that it names were listed there; one that the input still has is not gone. */
  function wasWritten(slot, text) {
    for (const [name, file] of slots.get(slot.id) ?? []) if (!isHeld(slot, name) && text.includes(name)) file.place = 'named';
  }

  /** What was said of other files by comparing them with one that is gone. */
  function unsay(name) {
    for (const file of [...slots.values()].flatMap(files => [...files.values()])) {
      file.findings &&= file.findings.filter(({ message }) => !message.includes(name));
    }
  }

  const each = () => [...slots].flatMap(([id, files]) => [...files].map(([name, file]) => ({ id, name, ...file })));

  return {
    follow, wasWritten, put, each,
    isThere: (id, name) => (slots.get(id)?.get(name)?.place ?? 'kept') !== 'kept' || Boolean(slots.get(id)?.get(name)?.isGiven),
    isEmpty: () => !each().length,
    isReading: id => each().some(file => file.id === id && !file.findings),
    names: id => [...slots.get(id)?.keys() ?? []],
    /** Where else the very same file stands. */
    twinOf: (id, sha256) => each().find(file => file.sha256 === sha256 && file.id !== id),
    /** What is kept for a page that is loaded again. */
    kept: () => each().filter(({ findings }) => findings).map(({ id, name, findings, facts, sha256 }) => [id, name, { findings, facts, sha256 }]),
  };
}

/** A file of a slot, and what is in it: another one of the same name is another. */
const fileKey = ({ id, name, sha256 }) => JSON.stringify([id, name, sha256]);
