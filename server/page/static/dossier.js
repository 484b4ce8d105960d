// From the files to the report: choose, send, wait, show, erase.

import { ApiError, call, part } from "./api.js";
import { combobox } from "./combobox.js";
import { byId, goTo, h, say } from "./dom.js";
import { dropped, peopleIn, picked, weight } from "./files.js";
import { reportView } from "./report.js";
import { LIMITS, counted, today } from "./words.js";

const POLL = 400; // milliseconds

let files = []; // [{ path, file }]
let job = null; // under which the server keeps the uploaded files
let jobs = []; // the same, of each person of a folder
let stop = null; // ends the reading under way
let begun = 0; // when it began
let titre;

/** Bind the form; `titles` are those that can be asked for. */
export function startDossier(titles) {
  titre = combobox(byId("titre"), byId("titre-list"), titles);
  byId("date").defaultValue = today();
  bindChoice();
  byId("dossier-form").addEventListener("submit", (event) => {
    event.preventDefault();
    read(titles);
  });
  byId("cancel").addEventListener("click", () => stop?.abort());
  addEventListener("pagehide", forget);
}

function bindChoice() {
  for (const name of ["folder", "files"]) {
    const input = byId(`${name}-input`);
    byId(`pick-${name}`).addEventListener("click", () => input.click());
    input.addEventListener("change", () => {
      add(picked(input));
      input.value = "";
    });
  }
  byId("unchoose").addEventListener("click", () => {
    choose([]);
    byId("pick-folder").focus();
  });
  // A file dropped beside the box must not make the browser leave the page.
  for (const type of ["dragover", "drop"]) addEventListener(type, (event) => event.preventDefault());
  const drop = byId("drop");
  drop.addEventListener("dragover", () => drop.classList.add("over"));
  drop.addEventListener("dragleave", () => drop.classList.remove("over"));
  drop.addEventListener("drop", async (event) => {
    drop.classList.remove("over");
    try {
      add(await dropped(event.dataTransfer));
    } catch {
      complain("Ces fichiers n'ont pas pu être ouverts. Utilisez les boutons « Choisir ».");
    }
  });
}

function add(more) {
  const known = new Set(more.map((each) => each.path));
  choose([...files.filter((each) => !known.has(each.path)), ...more]);
}

function choose(chosen) {
  files = [...chosen].sort((a, b) => a.path.localeCompare(b.path, "fr"));
  const text = `${counted(files.length, "fichier")}, ${weight(sizeOf(files))}`;
  byId("chosen").hidden = !files.length;
  byId("chosen-count").textContent = text;
  byId("chosen-list").replaceChildren(...files.map((each) => h("li", {}, each.path)));
  complain("");
  const people = peopleIn(files).size;
  byId("one-person").hidden = people > 0;
  byId("many-people").hidden = !people;
  byId("many-count").textContent = counted(people, "personne");
  byId("dossier-form").querySelector("button.main").textContent = people ? "Commencer" : "Relire le dossier";
  say(files.length ? `${text} choisis` : "Aucun fichier choisi");
}

const sizeOf = (chosen) => chosen.reduce((sum, each) => sum + each.file.size, 0);

async function read(titles) {
  const people = peopleIn(files);
  if (people.size) return readPeople(people, titles);
  const problem = refusal();
  complain(problem?.text ?? "");
  if (problem) return byId(problem.at).focus();
  stop = new AbortController();
  waiting(true);
  try {
    const report = await reportOn(stop.signal);
    waiting(false);
    present(report, titles);
  } catch (error) {
    waiting(false);
    forget();
    if (error.name === "AbortError") say("Lecture annulée.");
    else if (error instanceof ApiError) complain(error.text);
    else throw error;
    byId("dossier-form").querySelector("button.main").focus();
  }
}

/** Each person of the folder in turn: title and stage are asked in the queue, not before. */
async function readPeople(people, titles) {
  const queue = await part("people").catch((error) => complain(error.text));
  if (!queue) return;
  stop = new AbortController();
  waiting(true);
  byId("report").hidden = false;
  people = new Map([...people].sort(([a], [b]) => a.localeCompare(b, "fr", { numeric: true })));
  jobs = await queue.begin(people, { into: byId("report"), titles, date: byId("date").value, stop: stop.signal, progress });
  waiting(false);
  byId("dossier-form").hidden = true;
  byId("report").prepend(toolbar());
  goTo(byId("report").querySelector("h2"));
}

function refusal() {
  if (!files.length) return { at: "pick-folder", text: "Choisissez d'abord un dossier ou des fichiers." };
  if (files.length > LIMITS.files) {
    return { at: "unchoose", text: `Il y a plus de ${LIMITS.files} fichiers. Choisissez le dossier d'une seule personne.` };
  }
  if (sizeOf(files) > LIMITS.bytes) {
    return { at: "unchoose", text: `Ces fichiers sont trop lourds ensemble : ${weight(LIMITS.bytes)} au plus.` };
  }
  if (titre.unsettled()) return { at: "titre", text: "Choisissez le titre dans la liste, ou videz la case." };
  if (!byId("date").value) return { at: "date", text: "Donnez le jour prévu du dépôt." };
  return null;
}

async function reportOn(signal) {
  progress({ state: "sending" });
  const cancelled = new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(new DOMException("", "AbortError")));
  });
  const sent = call("dossier", body()).then((answer) => {
    if (signal.aborted) release(answer.job); // the files had left already
    else job = answer.job;
    return answer;
  });
  let status = await Promise.race([sent, cancelled]);
  while (status.state === "reading") {
    progress(status);
    await Promise.race([new Promise((done) => setTimeout(done, POLL)), cancelled]);
    status = await Promise.race([call("dossier/status", { job }), cancelled]);
  }
  if (status.error) throw new ApiError(200, status.error);
  return status.report ?? status;
}

function body() {
  const form = new FormData();
  form.append("form", JSON.stringify(demand()));
  form.append("attendre", "0"); // the page asks how far it is
  for (const { path, file } of files) form.append("files", file, path);
  return form;
}

/** What the person said; what is left as it was stays what `dossier.toml` says. */
function demand() {
  const day = byId("date");
  const given = {
    titre: titre.get()?.slug,
    etape: byId("etape").value,
    date_depot: day.value === day.defaultValue ? "" : day.value,
    titre_expire_le: byId("expire").value,
    ephoto_prise_le: byId("ephoto").value,
    requests: byId("requests").value.split("\n").map((each) => each.trim()).filter(Boolean)
      .map((label, number) => ({ id: `ligne-${number + 1}`, label })),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value?.length));
}

function waiting(on) {
  begun = Date.now();
  byId("dossier-form").hidden = on;
  byId("progress").hidden = !on;
  if (on) goTo(byId("progress-title"));
}

function progress({ state, read: done = 0, total = 0, file, page, pages, person, people, before = 0, all = total }) {
  const bar = byId("progress-bar");
  if (total) {
    bar.max = all;
    bar.value = before + done + (pages ? page / pages : 0);
  } else {
    bar.removeAttribute("value");
  }
  const text = state === "sending" ? "Les fichiers sont remis au programme."
    : `${counted(done, "fichier lu", "fichiers lus")} sur ${total}${file ? `. En cours : ${file}` : "."}${pages > 1 ? `, page ${page} sur ${pages}` : ""}`;
  const whose = people ? `Personne ${person} sur ${people}. ` : "";
  return tell(`${whose}${text}${timeLeft(bar)}`);
}

/** « Reste 3 min environ », at the pace so far; nothing before it can be told. */
function timeLeft({ value, max }) {
  const seconds = value ? (Date.now() - begun) / 1000 / value * (max - value) : 0;
  if (seconds < 10) return "";
  return seconds < 60 ? " Reste moins d'une minute." : ` Reste ${Math.round(seconds / 60)} min environ.`;
}

function tell(text) {
  if (text === byId("progress-text").textContent) return;
  byId("progress-text").textContent = text;
  say(text);
}

function present(report, titles) {
  byId("dossier-form").hidden = true;
  byId("report").replaceChildren(toolbar(), ...reportView(report, job, titles));
  byId("report").hidden = false;
  goTo(byId("report").querySelector("h2"));
}

function toolbar() {
  return h("p", { class: "buttons screen" },
    h("button", { type: "button", onclick: () => print() }, "Imprimer"),
    h("button", { type: "button", onclick: back }, "Corriger et relire"),
    h("button", { type: "button", onclick: erase }, "Effacer tout"));
}

/** Back to the form as it was, to add a file or change a date. */
function back() {
  forget();
  byId("report").replaceChildren();
  byId("report").hidden = true;
  byId("dossier-form").hidden = false;
  goTo(byId("dossier-title"));
}

/** Nothing of the dossier stays, neither in the program nor in the page. */
function erase() {
  back();
  byId("date").defaultValue = today();
  byId("dossier-form").reset();
  titre.clear();
  choose([]);
  say("Tout est effacé.");
}

function forget() {
  if (job) release(job);
  job = null;
  jobs.forEach(release);
  jobs = [];
}

function release(forgotten) {
  call("dossier/forget", { job: forgotten }).catch(() => {}); // the program does it by itself later
}

function complain(text) {
  byId("dossier-error").textContent = text;
}
