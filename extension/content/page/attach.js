// Puts a file in a slot: by its input, else by a drop, else by a download that the person drags there.

const OUR_PAGE = 'document-non-exigible.pdf';
const SEEN = 400; // ms for the site to show the file
const SENT = 10_000; // ms, once it has taken it, to send it first

/** `input`, `drop` or `download`: the way that worked. `unsure`: the site has taken it, and says nothing yet. */
async function attach(slot, { name, type, base64 }, profile) {
  const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
  const file = new File([bytes], name, { type });
  const isSeen = () => isHeld(slot, name) || isNamed(slot, name, profile);
  const given = new DataTransfer();
  given.items.add(file);
  const input = slot.inputs.find(each => !each.disabled);
  if (input) {
    input.files = given.files;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
    const isTaken = input.files.length === 0; // a second way would put it there twice
    const refused = errorsIn(slot, profile);
    if (await within(isTaken ? SENT : SEEN, () => isSeen() || errorsIn(slot, profile) > refused) && isSeen()) return 'input';
    if (isTaken && errorsIn(slot, profile) === refused) return 'unsure';
  }
  // The page's own world has to make the drop: from ours, Firefox hands over no file.
  // A zone that takes drops stands around its input, which takes none itself while it is disabled.
  parentOf(slot.input).dispatchEvent(new CustomEvent('anef-linter-drop', { bubbles: true, detail: JSON.stringify({ name, type, base64 }) }));
  if (await within(SEEN, isSeen)) return 'drop';
  download(file);
  return 'download';
}

const errorsIn = ({ box }, profile) => [...box.querySelectorAll(profile.errors)].filter(isShown).length;

function download(file) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

async function within(limit, holds) {
  for (const end = performance.now() + limit; performance.now() < end;) {
    if (holds()) return true;
    await new Promise(done => setTimeout(done, 40));
  }
  return holds();
}
