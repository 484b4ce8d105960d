// What the person drops or picks -> a flat list of { path, file }, whatever the way in.

/** The files of a drop, folders walked through. Call it inside the event: it empties afterwards. */
export async function dropped(transfer) {
  const entries = [...transfer.items].map((each) => each.webkitGetAsEntry?.()).filter(Boolean);
  if (!entries.length) return [...transfer.files].map((file) => ({ path: file.name, file }));
  return (await Promise.all(entries.map((each) => walk(each, "")))).flat();
}

/** The files of an `<input type=file>`, a folder's with their path in it. */
export function picked(input) {
  return [...input.files].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

async function walk(entry, parent) {
  const path = `${parent}${entry.name}`;
  if (entry.isFile) {
    const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
    return [{ path, file }];
  }
  const inside = await children(entry.createReader());
  return (await Promise.all(inside.map((each) => walk(each, `${path}/`)))).flat();
}

async function children(reader) {
  const all = [];
  for (;;) { // a reader gives a hundred at a time
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (!some.length) return all;
    all.push(...some);
  }
}

/** `850 ko`, `3,2 Mo`. */
export function weight(bytes) {
  const kilo = bytes / 1024;
  if (kilo < 1000) return `${Math.max(1, Math.round(kilo))} ko`;
  return `${(kilo / 1024).toLocaleString("fr-FR", { maximumFractionDigits: 1 })} Mo`;
}

const HIDDEN = /^\./; // what systems leave in folders

/** The files by person: those of each folder in the folder that was given. Empty for one person. */
export function peopleIn(files) {
  const people = new Map();
  for (const each of files) {
    const [, person, ...rest] = each.path.split("/");
    if (!rest.length || HIDDEN.test(person)) continue;
    people.set(person, [...(people.get(person) ?? []), each]);
  }
  return people.size > 1 ? people : new Map();
}
