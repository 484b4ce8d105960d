// A folder of people: each read in turn, title and stage asked where they are not known, the queue.

import { ApiError, call } from "./api.js";
import { goTo, h, say } from "./dom.js";
import { reportView, sentence } from "./report.js";
import { WORDS, capital, counted } from "./words.js";

const POLL = 400; // milliseconds
/** Begin: the queue fills as people are read. `stop` ends it; gives the jobs that the server keeps. */
export async function begin(people, { into, titles, date, stop, progress }) {
  const desk = { titles, date, rows: new Map(), jobs: [], asked: 0, into };
  const body = h("tbody", {});
  const tally = h("p", { role: "status" });
  desk.tally = () => tally.replaceChildren(tallyOf(desk));
  into.replaceChildren(
    h("h2", { tabindex: "-1" }, `${counted(people.size, "personne")}`), tally,
    h("table", { class: "queue" }, h("caption", { class: "sr" }, "Les dossiers"),
      h("thead", {}, h("tr", {}, ["Personne", "Titre et étape", "État", ""].map((each) => h("th", { scope: "col" }, each)))),
      body),
    h("div", { id: "person-report" }));
  let number = 0;
  let before = 0; // files of those who are read
  const all = [...people.values()].flat().length;
  for (const [name, files] of people) {
    number += 1;
    const row = rowOf(name, desk);
    body.append(row.element);
    desk.rows.set(name, row);
    if (stop.aborted) break;
    progress({ person: number, people: people.size, state: "sending" });
    try {
      const answer = await readOne(files, stop, (status) => progress({ ...status, person: number, people: people.size, before, all }));
      desk.jobs.push(answer.job);
      row.present(answer);
    } catch (error) {
      if (error.name === "AbortError") break;
      if (!(error instanceof ApiError)) throw error;
      row.fail(error.text);
    }
    before += files.length;
    desk.tally();
  }
  return desk.jobs;
}

async function readOne(files, signal, progress) {
  const form = new FormData();
  form.append("attendre", "0");
  for (const { path, file } of files) form.append("files", file, path);
  const sent = await call("dossier", form);
  let status = sent;
  while (status.state === "reading") {
    progress(status);
    await new Promise((done) => setTimeout(done, POLL));
    if (signal.aborted) throw new DOMException("", "AbortError");
    status = await call("dossier/status", { job: sent.job });
  }
  if (status.error) throw new ApiError(200, status.error);
  return { ...(status.report ?? status), job: sent.job };
}

function rowOf(name, desk) {
  const state = h("td", {}, "En attente");
  const said = h("td", {});
  const action = h("td", {});
  const person = h("th", { scope: "row" }, name);
  const row = { element: h("tr", {}, person, said, state, action), status: null, open: 0 };

  row.fail = (text) => {
    row.status = "illisible";
    state.replaceChildren(h("span", { class: "error" }, text));
  };

  /** Show what was said; ask what is not known, with what is proposed chosen beforehand. */
  row.present = (answer) => {
    const [dossier] = answer.dossiers;
    const { proposal } = answer;
    row.job = answer.job;
    if (proposal?.name) person.replaceChildren(name, h("br"), h("small", {}, proposal.name));
    conclude(answer);
    if (dossier.titre && dossier.etape) {
      said.replaceChildren([titleName(dossier.titre), WORDS.stages[dossier.etape]].join(", "));
    } else {
      said.replaceChildren(questions(dossier, proposal));
    }
  };

  const titleName = (slug) => desk.titles.find((each) => each.slug === slug)?.label ?? slug;

  function conclude(answer) {
    const [dossier] = answer.dossiers;
    row.status = dossier.status;
    row.open = dossier.titre && dossier.etape ? 0 : 1;
    state.replaceChildren(h("span", { class: `tag ${dossier.status}` }, WORDS.statuses[dossier.status]), " ",
      row.open ? "Titre ou étape à dire" : sentence(dossier));
    action.replaceChildren(h("button", { type: "button", class: "quiet", onclick: () => show(answer) }, "Voir"));
  }

  function show(answer) {
    const place = document.getElementById("person-report");
    place.replaceChildren(h("h2", { tabindex: "-1" }, name), ...reportView(answer, row.job, desk.titles));
    goTo(place.querySelector("h2"));
  }

  function questions(dossier, proposal) {
    const titre = choice(`Titre demandé pour ${name}`, dossier.titre ?? proposal?.titre, titleOptions(proposal));
    const etape = choice(`Étape pour ${name}`, dossier.etape ?? proposal?.etape,
      Object.entries(WORDS.stages).map(([value, text]) => [value, capital(text)]));
    const button = h("button", { type: "button" }, "Valider");
    button.addEventListener("click", async () => {
      if (!titre.value || !etape.value) return (titre.value ? etape : titre).focus();
      const form = { titre: titre.value, etape: etape.value };
      if (proposal?.titre_expire_le) form.titre_expire_le = proposal.titre_expire_le;
      try {
        const answer = await call("dossier/again", { job: row.job, form });
        row.present(answer);
        say(`${name} : ${sentence(answer.dossiers[0])}`);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        said.append(h("p", { class: "error" }, error.text));
      }
      desk.tally();
      return undefined;
    });
    desk.asked += !titre.value + !etape.value;
    return h("div", { class: "asked" }, titre, etape, button);
  }

  /** What the card leaves possible comes first. */
  function titleOptions(proposal) {
    const likely = new Set([proposal?.titre, ...(proposal?.titres ?? [])].filter(Boolean));
    const sorted = [...desk.titles].sort((a, b) => likely.has(b.slug) - likely.has(a.slug));
    return sorted.map(({ slug, label }) => [slug, likely.has(slug) ? `★ ${label}` : label]);
  }

  return row;
}

function choice(label, value, options) {
  const select = h("select", { "aria-label": label }, h("option", { value: "" }, "À choisir"),
    options.map(([each, text]) => h("option", { value: each }, text)));
  select.value = value ?? "";
  return select;
}

function tallyOf(desk) {
  const rows = [...desk.rows.values()].filter((each) => each.status);
  const open = rows.reduce((sum, each) => sum + each.open, 0);
  const ready = rows.filter((each) => each.status === "pret").length;
  return [
    `${counted(rows.length, "dossier lu", "dossiers lus")} : ${counted(ready, "prêt")}, ${rows.length - ready} à reprendre`,
    open ? `, dont ${open} où le titre ou l'étape est à dire.` : ".",
  ].join("");
}
