// The whole dossier: the form with what was read of every file, checked together once the form itself has its answer.

const HANDS_REST = 400; // ms between two of these checks, which weigh more than that of the form

/** What the checker asks, and what is made of its answer. */
function whole(file) {
  /** {form, documents}, or null while nothing was read or the form itself waits for its answer. */
  function form() {
    const read = readFiles(file);
    const own = file.form();
    if (!own || !read.length || !file.isAnswered(own)) return null;
    return {
      form: { ...own, requests: own.requests.map(each => ({ ...each, files: read.filter(({ id }) => id === each.id).map(({ path }) => path) })) },
      documents: read.map(({ path, facts }) => ({ ...facts, path })),
    };
  }

  /** Keeps what the form alone did not say. Without all files, what is missing cannot be told. */
  function done(value) {
    if (!value) return;
    const owner = file.who();
    const places = new Map(readFiles(file).map(each => [each.path, each]));
    const said = new Set((owner.answer?.dossiers[0].findings ?? []).map(textOfFinding));
    const isPartial = file.seen('slots').some(({ unread, isAnswered }) => unread.length || isAnswered) || owner.files.each().some(({ facts }) => !facts);
    const findings = value.dossiers[0].findings
      .filter(each => !said.has(textOfFinding(each)) && (each.where.file || each.where.field || !isPartial))
      .map(each => {
        const place = places.get(each.where.file);
        return place ? { ...each, where: { ...each.where, field: place.id, file: place.name } } : each;
      });
    owner.full = { findings, read: new Set([...places.values()].map(fileKey)) };
  }

  return { form, done };
}

/** The files of which something was read, each under a name of its own. */
function readFiles(file) {
  const used = new Set();
  return file.who().files.each().filter(({ facts }) => facts).map((each, rank) => {
    const path = used.has(each.name) ? `${rank + 1}/${each.name}` : each.name;
    used.add(path);
    return { ...each, path };
  });
}

const textOfFinding = ({ code, where, message }) => JSON.stringify([code, where.field ?? null, where.file ?? null, message]);
