// What the page hands out of a dossier once it is read: the copy to file, the person's sheet, the letter.
// Loaded when it is opened.

import { ApiError, call, fetchFile } from "./api.js";
import { h, save, say } from "./dom.js";
import { copy } from "./findings.js";
import { WORDS, tidy } from "./words.js";

const POLL = 700; // milliseconds

/** What can be done with the dossier of a job, as the last lines of its report say it. */
export const handing = (job, dossier) => [
  copies(job, dossier.mended), sheet(job), dossier.requests.length > 0 && letter(job),
].filter(Boolean);

/** A line with a button, and what came of it. */
function line(text, label, run) {
  const wrong = h("p", { class: "error", role: "alert" });
  const answer = h("div", {});
  const button = h("button", { type: "button" }, label);
  button.addEventListener("click", async () => {
    wrong.textContent = "";
    button.disabled = true;
    try {
      await run(answer, button);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      wrong.textContent = error.text;
    }
    button.disabled = false;
  });
  return h("div", {}, h("p", { class: "buttons" }, text, button), answer, wrong);
}

function copies(job, number) {
  const text = number ? "Corrigées, renommées, dans l'ordre du site : " : "Renommées, dans l'ordre du site : ";
  return line(tidy(text), "Faire une copie prête à déposer (.zip)", async (answer, button) => {
    const label = button.textContent;
    button.textContent = "La copie se prépare…";
    say("La copie se prépare.");
    try {
      let made = await call("dossier/copies", { job });
      const id = made.job;
      while (made.state === "reading") {
        await new Promise((done) => setTimeout(done, POLL));
        made = await call("dossier/status", { job: id });
      }
      if (made.error) throw new ApiError(200, made.error);
      save(await fetchFile("dossier/copies/zip", { job: id }), "copie-prete.zip");
      call("dossier/forget", { job: id }).catch(() => {}); // the program does it by itself later
      const text = "Copie téléchargée : commencez par lire « a-faire.txt ». Les originaux n'ont pas été touchés.";
      answer.replaceChildren(h("p", {}, tidy(text)));
      say(text);
    } finally {
      button.textContent = label;
    }
  });
}

/** In French, and in the person's language beside it; opened to be printed. */
function sheet(job) {
  const select = h("select", { "aria-label": "Langue de la feuille" },
    h("option", { value: "fr" }, "français seul"),
    Object.entries(WORDS.languages).map(([code, name]) => h("option", { value: code }, name)));
  const text = h("span", {}, tidy("Feuille pour la personne : "), select);
  return line(text, "Ouvrir la feuille", async () => {
    const tab = window.open("", "_blank"); // inside the click, or browsers refuse it
    try {
      const page = await fetchFile("dossier/sheet", { job, langue: select.value });
      const url = URL.createObjectURL(new Blob([page], { type: "text/html" }));
      if (tab) tab.location = url;
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
    } catch (error) {
      tab?.close();
      throw error;
    }
  });
}

function letter(job) {
  return line(tidy("Réponse à une demande de complément : "), "Écrire la lettre", async (answer) => {
    const { text, pdf, open } = await call("dossier/letter", { job });
    const bytes = Uint8Array.from(atob(pdf), (each) => each.charCodeAt(0));
    const get = () => save(new Blob([bytes], { type: "application/pdf" }), "reponse.pdf");
    answer.replaceChildren(
      h("div", { hidden: !open.length },
        h("p", {}, h("strong", {}, tidy("À décider avant de l'envoyer :"))),
        h("ul", {}, open.map((each) => h("li", {}, tidy(each))))),
      h("pre", { class: "letter" }, text),
      h("p", { class: "buttons" },
        h("button", { type: "button", onclick: get }, "Télécharger en PDF"),
        h("button", { type: "button", onclick: () => copy(text) }, "Copier le texte")));
    say("La lettre est écrite.");
  });
}
