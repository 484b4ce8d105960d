// Puts a file in a slot: by its input, else by a drop, else by a download that the person drags there.

const OUR_PAGE = 'document-non-exigible.pdf';
const SEEN = 400; // ms for the site to show the file

/** `input`, `drop` or `download`: the way that worked. */
async function attach(slot, { name, type, base64 }, profile) {
  const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
  const file = new File([bytes], name, { type });
  const isSeen = () => filesShown(slot, profile).some(shown => shown.includes(name));
  const given = new DataTransfer();
  given.items.add(file);
  if (!slot.input.disabled) {
    slot.input.files = given.files;
    slot.input.dispatchEvent(new Event('input', { bubbles: true }));
    slot.input.dispatchEvent(new Event('change', { bubbles: true }));
    if (await within(SEEN, isSeen)) return 'input';
  }
  // The page's own world has to make the drop: from ours, Firefox hands over no file.
  // A zone that takes drops stands around its input, which takes none itself while it is disabled.
  slot.input.parentElement.dispatchEvent(new CustomEvent('anef-linter-drop', { bubbles: true, detail: JSON.stringify({ name, type, base64 }) }));
  if (await within(SEEN, isSeen)) return 'drop';
  download(file);
  return 'download';
}

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

/** A file as it goes to the background worker. */
async function packed(file) {
  const url = await new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result);
    reader.onerror = () => fail(reader.error);
    reader.readAsDataURL(file);
  });
  return { name: file.name, type: file.type, base64: url.slice(url.indexOf(',') + 1) };
}
