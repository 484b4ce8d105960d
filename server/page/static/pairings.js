// The programs that may ask this one, and how to cut one off.

import { ApiError, call, unpair } from "./api.js";
import { byId, h, say } from "./dom.js";
import { longDate } from "./words.js";

/** A code for one more extension, on demand: it holds a few minutes and once. */
export function start() {
  byId("new-code").addEventListener("click", async () => {
    try {
      const { code } = await call("pairings/code");
      const answer = byId("new-code-answer");
      answer.replaceChildren("Tapez ce code dans l'extension : ", h("code", {}, code));
      answer.scrollIntoView({ block: "nearest" });
    } catch (error) {
      report(error);
    }
  });
}

/** Ask anew each time the part is opened. */
export async function show() {
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

async function revoke({ id, name, current }) {
  try {
    await call("pairings/revoke", { id });
    if (current) return unpair();
    say(`${name} est retirée.`);
    await show();
    byId("extensions-title").focus();
  } catch (error) {
    report(error);
  }
}

function report(error) {
  if (!(error instanceof ApiError)) throw error;
  byId("pairings-error").textContent = error.text;
}
