// What the site asks for: is it legally due? With the page to upload where it is not.

import { ApiError, fetchFile } from "./api.js";
import { h, save, say } from "./dom.js";
import { findingItem, source, statementOf, tag } from "./findings.js";
import { WORDS, capital, tidy } from "./words.js";

// What the counsellor can act on comes first; what is simply due comes last, together.
const ORDER = ["non_exigible", "plus_strict", "indecis", "sous_condition", "a_la_remise", "autre_fondement"];

/** A card for each request to act on, and one for the others; `findings` are those about a request. */
export function requestList(requests, findings, demand) {
  const about = (request) => findings.filter((each) => each.where.field === request.id);
  const due = requests.filter((each) => each.verdict === "exigible" && !about(each).length);
  const sorted = requests.filter((each) => !due.includes(each))
    .sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
  return h("div", { class: "requests" },
    sorted.map((each) => requestCard(each, about(each), demand)),
    due.length > 0 && h("div", { class: "request" },
      h("p", {}, tag("exigible", capital(WORDS.verdicts.exigible))),
      h("ul", {}, due.map((each) => h("li", {}, `${each.label} `, h("span", { class: "source" }, each.items.join(", ")))))));
}

/** One verdict with its reason; `demand` holds `titre` and `etape`, which the page cites. */
export function requestCard(request, findings, demand) {
  const { verdict, label, reason, condition, items, remarks = [], observation, statement } = request;
  const told = findings.some((each) => each.message.includes(reason));
  return h("div", { class: `request ${verdict}` },
    h("p", {}, tag(verdict, capital(WORDS.verdicts[verdict])), " ", h("strong", {}, label || "Pièce sans nom")),
    reason && !told && h("p", {}, tidy(reason)),
    remarks.map((each) => h("p", {}, tidy(each))),
    condition && h("p", { class: "remedy" }, tidy(`À demander à la personne : ${condition}`)),
    findings.length > 0 && h("ul", { class: "plain" },
      findings.map((each) => findingItem(each, { remedy: verdict !== "non_exigible" }))),
    statement && statementOf(statement),
    verdict === "non_exigible" && !observation && download(label, demand),
    !findings.length && source({ reference: request.reference, code: items.join(", ") }));
}

function download(label, demand) {
  const problem = h("p", { class: "error", role: "alert" });
  async function get() {
    problem.textContent = "";
    try {
      save(await fetchFile("page", { label, ...demand }), "non-exigible.pdf");
      say("Page « non exigible » téléchargée.");
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      problem.textContent = error.text;
    }
  }
  return h("div", {},
    h("p", { class: "remedy" }, "Déposez la page « non exigible » dans la case de cette pièce."),
    h("p", { class: "screen" }, h("button", { type: "button", onclick: get }, tidy("Télécharger la page « non exigible »"),
      h("span", { class: "sr" }, ` pour ${label}`))),
    problem);
}
