// The programs that may ask this one, and how to cut one off.

import { ApiError, call } from "./api.js";
import { byId, h, say } from "./dom.js";
import { longDate } from "./words.js";

/** Ask anew each time the part is opened. */
export async function showPairings() {
  byId("pairings-error").textContent = "";
  try {
    const { pairings } = await call("pairings");
    byId("pairings").replaceChildren(...(pairings.length ? pairings.map(item) : [h("li", {}, "Aucune.")]));
  } catch (error) {
    report(error);
  }
}

function item(pairing) {
  const since = pairing.created ? `reliée le ${longDate(pairing.created)}` : "";
  return h("li", { class: "card pairing" },
    h("p", {}, h("strong", {}, pairing.name || "Sans nom"), pairing.current && " (cette page)",
      h("span", { class: "hint" }, [since, pairing.origin].filter(Boolean).join(", "))),
    revoking(pairing));
}

/** Two steps, so that a slip of the hand cuts nothing. */
function revoking(pairing) {
  const button = h("button", { type: "button", onclick: () => ask() }, "Retirer", h("span", { class: "sr" }, ` ${pairing.name}`));
  const box = h("p", { class: "buttons" }, button);
  function ask() {
    const yes = h("button", { type: "button", class: "danger", onclick: () => revoke(pairing) }, `Oui, retirer ${pairing.name}`);
    const no = h("button", { type: "button", onclick: () => { box.replaceChildren(button); button.focus(); } }, "Non");
    box.replaceChildren(yes, no);
    yes.focus();
  }
  return box;
}

async function revoke({ id, name }) {
  try {
    await call("pairings/revoke", { id });
    say(`${name} est retirée.`);
    await showPairings();
    byId("extensions-title").focus();
  } catch (error) {
    report(error);
  }
}

function report(error) {
  if (!(error instanceof ApiError)) throw error;
  byId("pairings-error").textContent = error.text;
}
