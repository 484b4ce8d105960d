// The person's sheet: in French, and in the person's language beside it; opened to be printed.

import { ApiError, fetchFile } from "./api.js";
import { h } from "./dom.js";
import { WORDS } from "./words.js";

/** A choice of language and a button that opens the sheet of a job. */
export function sheetChoice(job) {
  const select = h("select", { "aria-label": "Langue de la feuille" },
    h("option", { value: "fr" }, "français seul"),
    Object.entries(WORDS.languages).map(([code, name]) => h("option", { value: code }, name)));
  const wrong = h("span", { class: "error", role: "alert" });
  const open = async () => {
    const tab = window.open("", "_blank"); // inside the click, or browsers refuse it
    try {
      const page = await fetchFile("dossier/sheet", { job, langue: select.value });
      const url = URL.createObjectURL(new Blob([page], { type: "text/html" }));
      if (tab) tab.location = url;
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
    } catch (error) {
      tab?.close();
      if (!(error instanceof ApiError)) throw error;
      wrong.textContent = error.text;
    }
  };
  return h("p", { class: "buttons screen" }, "Feuille pour la personne : ", select,
    h("button", { type: "button", onclick: open }, "Ouvrir la feuille"), wrong);
}
