// Finds the upload slots: what is asked, and where a file is put.

/** [{id, code, label, asked, accept, element, box, input, next}]: `asked` is the label in French where known. */
function findSlots(profile) {
  const inputs = [...document.querySelectorAll(profile.slots.input)];
  const boxes = inputs.map(input => input.closest(profile.slots.box) ?? input.parentElement);
  const slots = inputs.map((input, at) => {
    const box = boxes[at];
    const { code, label, by } = identify(input, profile, false);
    const known = profile.slots.known.find(each => each.code === code);
    const translated = known && document.documentElement.lang !== 'fr' && plain(label) === plain(known.labels[1] ?? '');
    return {
      code, label, by, input, box,
      asked: translated ? known.labels[0] : label,
      accept: input.accept,
      element: titleOf(input, box, profile),
      next: boxes[at + 1] ?? null,
    };
  });
  return numbered(slots.filter(({ box }) => isShown(box)));
}

/** What the person reads as the slot's name. */
function titleOf(input, box, profile) {
  const [named] = labelsOf(input);
  const title = named ?? box.querySelector(profile.slots.title) ?? input;
  return isShown(title) ? title : box;
}

/** The slot in which an event happened. */
function slotAt(target, slots) {
  return slots.find(({ box, input }) => input === target || box.contains(target));
}

/** Whether the input itself has a file of this name: some sites take it out at once. */
function isHeld({ input }, name) {
  return [...input.files ?? []].some(file => file.name === name);
}

/** Whether the site writes this name from the slot on, before the next one, and not to say that it refuses the file. */
function isNamed({ box, next }, name, profile) {
  const area = document.createRange();
  area.setStartBefore(box);
  if (next) area.setEndBefore(next);
  else area.setEndAfter(box.closest(`${profile.section}, fieldset, main`) ?? document.body);
  if (!area.toString().includes(name)) return false;
  const copy = area.cloneContents();
  for (const error of copy.querySelectorAll(profile.errors)) error.remove();
  return copy.textContent.includes(name);
}
