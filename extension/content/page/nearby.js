// The words that stand before a control in the document, and those of a table that stand over it.

/**
 * The words that stand before a control: text beside it, the nearest heading or text before it in its container,
 * the cell before it, the head of its column. Never further than another control.
 */
function before(control, profile) {
  let advice = null; // « Pour vous prévenir par SMS. » names nothing where a question stands before it
  for (let at = control, level = 0; at && at !== document.body && level < FAR; at = parentOf(at), level += 1) {
    const grid = at.localName === 'td' && gridName(at, profile);
    if (grid) return grid;
    if (advice && at.matches('form, main, section, fieldset')) return advice;
    const column = at.localName === 'td' && headOf(at, profile);
    for (let node = at.previousSibling; node; node = node.previousSibling) {
      if (node.nodeType === Node.TEXT_NODE) {
        const text = node.data.replace(/\s+/g, ' ').replace(/[\s*:]+$/, '').trim();
        if (/\p{L}/u.test(text)) return [lastClause(text, profile).slice(0, LONG), at.parentElement];
      } else if (isHtml(node)) {
        if (holdsControl(node, profile)) return advice ?? (column || null);
        if (node.matches('button, [role=button], script, style') || (!isShown(node) && node.localName !== 'slot') || node.matches(profile.hint)) continue;
        const named = node.localName === 'slot' ? node.assignedElements()[0] : node;
        const text = named && nameIn(named, profile);
        if (!/\p{L}/u.test(text)) continue;
        if (isAdvice(text)) advice ??= [text, named];
        else return isOneOfMany(named, profile) ? advice ?? (column || null) : [text, named];
      }
    }
    if (column) return column;
    const [next] = at === control ? [at.nextElementSibling].filter(each => each?.matches('label')) : [];
    if (next) return [nameIn(next, profile), next];
  }
  return advice;
}

/** A sentence that says how to answer: it asks nothing itself. */
const isAdvice = text => /^(ex|exemple|par exemple|format)\b|^(\S+\s+){3,}\S+\.$/i.test(text);

/** « Je soussigné, nom de naissance ____ »: of a sentence that goes on, what it has come to. */
function lastClause(text, profile) {
  const clause = text.split(/[,;.]\s+/).at(-1);
  return isAsked(clause, profile) ? clause : text;
}

/** Whether an element is one name in a row or a column of names, or holds several: the place alone tells which is whose. */
function isOneOfMany(element, profile) {
  const isName = each => Boolean(each) && isLine(each) && isAsked(nameIn(each, profile), profile);
  const isInRow = [element.previousElementSibling, element].every(each => each && !each.matches(HEADINGS) && each.localName === element.localName && !holdsControl(each, profile))
    && (isName(element.previousElementSibling) || isName(element)) && element.localName !== 'td';
  return isInRow || (!isLine(element) && [...element.children].filter(isName).length > 1);
}

/** Whether something is typed or chosen in an element, or in itself. */
const holdsControl = (element, profile) => [element, ...element.querySelectorAll(`input, select, textarea, ${profile.controls}`)]
  .some(each => each.matches(`input, select, textarea, ${profile.controls}`) && !isDialCode(each, profile));

/** The head of a column: of the table, else the cell above in a row where nothing is typed. */
function headOf(cell, profile) {
  const { parentElement: row } = cell;
  const table = cell.closest('table');
  const isWordless = other => [...other.cells].every(each => !holdsControl(each, profile));
  const above = [...table?.rows ?? []].find(other => other !== row && other.cells.length === row.cells.length && row.cells.length > 1 && isWordless(other));
  const head = table?.tHead?.rows[0]?.cells[cell.cellIndex] ?? (above && above.rowIndex < row.rowIndex ? above.cells[cell.cellIndex] : null);
  return head?.textContent.trim() ? [textOf(head), head] : null;
}

/** In a row that asks the same of several people, each in a column: what the row asks, and of whom. */
function gridName(cell, profile) {
  const [first, ...others] = cell.parentElement.cells;
  if (cell === first || holdsControl(first, profile) || others.filter(each => holdsControl(each, profile)).length < 2) return null;
  const [asked, whose] = [nameIn(first, profile), headOf(cell, profile)?.[0] ?? ''];
  if (!isAsked(asked, profile) || !others.slice(0, cell.cellIndex - 1).every(each => holdsControl(each, profile))) return null;
  const isOthers = profile.owners.others.test(plain(whose)) && !profile.owners.own.test(plain(whose));
  return [isOthers ? ownedName(asked, whose) : asked, first];
}
