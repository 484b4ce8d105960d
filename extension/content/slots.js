// Finds the upload slots: what is asked, and where a file is put.

/** [{id, code, label, asked, accept, element, box, input}]: `asked` is the label in French where known. */
function findSlots(profile) {
  const inputs = [...document.querySelectorAll(profile.slots.input)];
  const slots = inputs.map(input => {
    const box = input.closest(profile.slots.box) ?? input.parentElement;
    const { code, label, by } = identify(input, profile, false);
    const known = profile.slots.known.find(each => each.code === code);
    const translated = known && document.documentElement.lang !== 'fr' && plain(label) === plain(known.labels[1] ?? '');
    return {
      code, label, by, input, box,
      asked: translated ? known.labels[0] : label,
      accept: input.accept,
      element: box.querySelector(profile.slots.title) ?? input,
    };
  });
  return numbered(slots.filter(({ box }) => isShown(box)));
}

/** The slot in which an event happened. */
function slotAt(target, slots) {
  return slots.find(({ box, input }) => input === target || box.contains(target));
}

/** The names of the files that the site shows in a slot. */
function filesShown(slot, profile) {
  const area = slot.box.closest(profile.slots.area) ?? slot.box;
  const listed = [...area.querySelectorAll(profile.slots.file)];
  const held = slot.input.files ?? [];
  return [...listed.map(each => textOf(each, 'button')), ...Array.from(held, file => file.name)];
}
