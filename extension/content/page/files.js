// The files that the site shows: which stand in a slot, and which it has refused.

const FILE_NAME = /[^\s/«»"][^/«»"\n]*?\.(pdf|jpe?g|png|tiff?|bmp|heic|docx?|odt)\b/i;

/** Whether the input itself has a file of this name: some sites take it out at once. */
function isHeld({ inputs }, name) {
  return inputs.some(input => [...input.files ?? []].some(file => file.name === name));
}

/** Whether the site writes this name from the slot on, before the next one, and not to say that it refuses the file. */
function isNamed(slot, name, profile) {
  const area = areaOf(slot, profile);
  if (!area.toString().includes(name)) return false;
  const copy = area.cloneContents();
  for (const error of copy.querySelectorAll(profile.errors)) error.remove();
  return copy.textContent.includes(name);
}

/** The names of the files that stand in a slot. */
function filesShown(slot, profile) {
  const area = areaOf(slot, profile);
  if (!FILE_NAME.test(area.toString())) return [];
  const names = new Set();
  const root = area.commonAncestorContainer;
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, node => (area.intersectsNode(node) && FILE_NAME.test(node.data) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP));
  while (texts.nextNode()) {
    const { data, parentElement } = texts.currentNode;
    if (parentElement.closest(profile.errors) || parentElement.matches(profile.hint)) continue;
    const name = FILE_NAME.exec(data.replace(/\s+/g, ' ').trim())[0].replace(/^(supprimer|télécharger|voir|ouvrir|fichier|document|delete|remove)\s*:?\s+/i, '');
    names.add(name);
  }
  return [...names];
}

/** From the slot to the next one; the last goes no further than what holds it. */
function areaOf({ box, next }, profile) {
  const area = box.ownerDocument.createRange();
  area.setStartBefore(box);
  if (next?.getRootNode() === box.getRootNode() && !next.contains(box) && box.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING) area.setEndBefore(next);
  else area.setEndAfter(box.parentElement?.closest(`${profile.sectionBox}, fieldset, main`) ?? box.ownerDocument.body);
  return area;
}
