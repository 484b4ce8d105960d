// Reads the files that a person puts in the slots, and keeps what was found as long as they stand there.

const HEAVIEST_READ = 30_000_000; // bytes of a file that goes to the local program

/** `redraw` and `recheck`: what to do once more is known. */
function uploads(file, profile, { redraw, recheck }) {
  /** Files were chosen in an input, or dropped on a slot. */
  async function chosen(place, files) {
    if (!slotAt(place, file.here().slots)) file.look(); // a slot that has come just now
    const slot = slotAt(place, file.here().slots);
    const given = slot ? [...files ?? []].filter(each => each.name !== OUR_PAGE) : [];
    const owner = file.who();
    const count = owner.files.names(slot?.id).length;
    for (const each of given) owner.files.put(slot.id, each.name, { findings: null, facts: null, sha256: null });
    if (given.length) redraw();
    for (const [rank, each] of given.entries()) {
      owner.files.put(slot.id, each.name, await read(each, slot, count + rank + 1));
      if (owner === file.who()) file.keepFiles();
      redraw();
    }
    if (given.length) recheck();
  }

  /** {findings, facts, sha256} of one file; what cannot be read is never fine. */
  async function read(each, slot, rank) {
    const limits = overLimits(each, slot, rank);
    const content = await each.arrayBuffer().then(ours, () => null);
    if (!content) return { findings: [...limits, unread(t('unreadable_file'))], facts: null, sha256: null };
    const sha256 = await digest(content);
    if (each.size > HEAVIEST_READ) return { findings: [...limits, unread(t('too_heavy_to_read'))], facts: null, sha256 };
    const { value, trouble } = await send({ what: 'document', file: packed(each, content), form: formFor(slot), documents: factsBeside(slot.id, each.name) });
    const found = value?.dossiers?.[0]?.findings;
    if (!found) return { findings: [...limits, unread(trouble ? troubleTexts(trouble).sentence : t('not_read'))], facts: null, sha256 };
    const own = found.filter(({ where }) => (where.file ? isOf(where.file, each.name) : where.field === slot.id));
    const isSaid = own.some(({ code, outcome }) => code === 'FIC04' && outcome === 'failed'); // the program has said it too
    return { findings: [...limits.filter(({ isWeight }) => !isWeight || !isSaid), ...own], facts: value.facts?.[0] ?? null, sha256 };
  }

  /** All that the form says goes along, so that the file is compared with it. */
  function formFor(slot) {
    const form = file.form() ?? {};
    return { ...form, requests: [{ id: slot.id, label: slot.asked || slot.label, ...takenBy(slot.limits) }] };
  }

  const factsBeside = (id, name) => file.who().files.each().filter(each => each.facts && !(each.id === id && each.name === name)).map(each => each.facts);

  return { chosen };
}

const isOf = (path, name) => path === name || path.endsWith(`/${name}`);

/** What the site itself says that it does not take. */
function overLimits({ name, size }, { limits }, rank) {
  const found = [];
  if (limits?.bytes && size > limits.bytes) found.push({ ...refused(t('too_heavy_for_site', name, inMega(size), inMega(limits.bytes)), t('make_lighter')), isWeight: true });
  if (limits?.files && rank > limits.files) found.push(refused(t('too_many_for_site', limits.files), t('join_files')));
  return found;
}

const inMega = bytes => (Math.ceil(bytes / 1e5) / 10).toLocaleString('fr');

const refused = (message, remedy) => ({ code: 'SITE', outcome: 'failed', severity: 'refus_probable', message, remedy, where: {}, fix: null, reference: { text: t('site_says') } });

/** A file that could not be looked at is never counted as fine. */
const unread = message => ({ code: 'LECTURE', outcome: 'cannot_tell', severity: 'a_verifier', message, remedy: t('unread_remedy'), where: {}, fix: null, reference: null });

/** The bytes in an array of the extension's own: Firefox gives those of the page, of which a script here may ask little. */
function ours(buffer) {
  const made = new Uint8Array(buffer.byteLength);
  made.set(new Uint8Array(buffer));
  return made;
}

async function digest(content) {
  return [...ours(await crypto.subtle.digest('SHA-256', content))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

/** A file as it goes to the background worker. */
function packed({ name, type }, content) {
  let text = '';
  for (let at = 0; at < content.length; at += 0x8000) text += String.fromCharCode(...content.subarray(at, at + 0x8000));
  return { name, type, base64: btoa(text) };
}
