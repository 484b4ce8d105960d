// Try one input, or one requested document, and read the answer while typing.

import { ApiError, call } from "./api.js";
import { combobox } from "./combobox.js";
import { byId, h } from "./dom.js";
import { findingItem } from "./findings.js";
import { requestCard } from "./requests.js";

const QUIET = 150; // milliseconds without a key before asking

const INPUTS = [
  { code: "NOM", label: "Nom" },
  { code: "PRENOM", label: "Prénom" },
  { code: "TELEPHONE_PORTABLE", label: "Téléphone portable" },
  { code: "PHOTO_NUMBER", label: "Code e-photo" },
  { code: "NUMERO_ETRANGER", label: "Numéro étranger" },
];

export function start(titles) {
  byId("kind").append(...INPUTS.map(({ code, label }) => h("option", { value: code }, label)));
  const value = live(byId("value-answer"), askValue);
  for (const id of ["kind", "value", "taken"]) byId(id).addEventListener("input", value);
  byId("kind").addEventListener("input", () => {
    byId("taken-field").hidden = byId("kind").value !== "PHOTO_NUMBER";
  });

  const label = live(byId("label-answer"), () => askLabel(titre.get()));
  const titre = combobox(byId("label-titre"), byId("label-titre-list"), titles, label);
  for (const id of ["label", "label-etape"]) byId(id).addEventListener("input", label);
}

/** Ask when the keys rest; an answer that comes after a newer question is dropped. */
function live(region, ask) {
  let timer;
  let last = 0;
  return () => {
    clearTimeout(timer);
    last += 1;
    const number = last;
    timer = setTimeout(async () => {
      const answer = await answerOf(ask);
      if (number === last) region.replaceChildren(...answer);
    }, QUIET);
  };
}

async function answerOf(ask) {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return [h("p", { class: "error" }, error.text)];
  }
}

async function askValue() {
  const value = byId("value").value;
  if (!value) return [];
  const { code, label } = INPUTS.find((each) => each.code === byId("kind").value);
  const taken = byId("taken").value;
  const form = { fields: [{ id: "saisie", code, label, value }] };
  if (code === "PHOTO_NUMBER" && taken) form.ephoto_prise_le = taken;
  const [{ findings }] = (await call("form", form)).dossiers;
  if (!findings.length) return [h("p", { class: "fine" }, "Rien à redire.")];
  return [h("ul", { class: "plain" }, findings.map((each) => findingItem(each)))];
}

async function askLabel(title) {
  const label = byId("label").value.trim();
  const etape = byId("label-etape").value;
  if (!label) return [];
  if (!title || !etape) return [h("p", { class: "hint" }, "Choisissez aussi le titre et l'étape.")];
  const demand = { titre: title.slug, etape };
  return [requestCard(await call("request", { label, ...demand }), [], demand)];
}
