// What the program has found in the files of each slot, for as long as they stand there.

function readings() {
  const slots = new Map(); // slot id -> Map(file name -> {findings, place}): findings are null while it is being read

  /** Forgets the files that the site shows no longer, or that others have replaced in the input. */
  function follow(slot, profile) {
    const files = slots.get(slot.id) ?? new Map();
    for (const [name, file] of files) {
      const before = file.place;
      if (isNamed(slot, name, profile)) file.place = 'named';
      else if (isHeld(slot, name)) file.place ??= 'held';
      const isReplaced = before === 'held' && file.place === 'held' && slot.input.files.length > 0 && !isHeld(slot, name);
      const isRemoved = before === 'named' && !isNamed(slot, name, profile);
      if ((isReplaced || isRemoved) && file.findings) files.delete(name);
    }
  }

  return {
    follow,
    put(id, name, findings) {
      if (!slots.has(id)) slots.set(id, new Map());
      slots.get(id).set(name, { ...slots.get(id).get(name), findings });
    },
    has: (id, name) => Boolean(slots.get(id)?.has(name)),
    isReading: id => [...slots.get(id)?.values() ?? []].some(({ findings }) => !findings),
    /** Said of the slot, and of which file. */
    findings: () => [...slots].flatMap(([id, files]) => [...files].flatMap(([name, { findings }]) => (findings ?? [])
      .map(each => ({ ...each, file: name, where: { field: id } })))),
    clear: () => slots.clear(),
  };
}
