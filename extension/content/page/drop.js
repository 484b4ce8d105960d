// In the page's own world: makes the drop of a file that the extension has prepared. It does nothing
// that the page could not do itself, and knows nothing of the extension.
document.addEventListener('anef-linter-drop', event => {
  const { name, type, base64 } = JSON.parse(event.detail);
  const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([bytes], name, { type }));
  for (const kind of ['dragenter', 'dragover', 'drop']) {
    event.target.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, composed: true, dataTransfer }));
  }
});
