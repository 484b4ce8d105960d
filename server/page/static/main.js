// Start: link the page to the program, then show the part that the address names.

import { ApiError, call, pair, paired, part } from "./api.js";
import { byId, goTo, h } from "./dom.js";
import { startDossier } from "./dossier.js";
import { WORDS, capital } from "./words.js";

const VIEWS = ["dossier", "saisie", "extensions"];
let titles = null; // that can be asked for; null until the page is linked
const filled = new Set(); // the views whose own part is loaded

async function start() {
  const code = new URLSearchParams(location.hash.slice(1)).get("code");
  if (code) {
    history.replaceState(null, "", "/"); // a used code has no place in the address
    if (!paired()) await tryCode(code);
  }
  if (paired()) await open();
  else askCode();
}

async function tryCode(code) {
  try {
    await pair(code.trim());
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    byId("pairing-error").textContent = error.text;
  }
}

function askCode() {
  for (const each of VIEWS) byId(each).hidden = true;
  byId("nav").hidden = true;
  byId("pairing").hidden = false;
  byId("code").focus();
}

async function open(focus = false) {
  if (!titles) {
    try {
      prepare((await call("titles")).titles);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.status === 401) return; // « unpaired » has asked for the code
      byId("pairing").hidden = false;
      byId("pairing-error").textContent = error.text;
      return;
    }
  }
  byId("pairing").hidden = true;
  byId("nav").hidden = false;
  await show(focus);
}

function prepare(known) {
  titles = known;
  for (const id of ["etape", "label-etape"]) {
    byId(id).append(...Object.entries(WORDS.stages).map(([value, text]) => h("option", { value }, capital(text))));
  }
  startDossier(titles);
}

/** The part of a view that few people open comes with it. */
async function fill(view) {
  if (view === VIEWS[0]) return;
  const its = await part(view === "saisie" ? "single" : "pairings");
  if (!filled.has(view)) its.start(titles);
  filled.add(view);
  its.show?.();
}

async function show(focus) {
  const wanted = location.hash.slice(1);
  if (!paired() || (wanted && !VIEWS.includes(wanted))) return;
  const view = wanted || VIEWS[0];
  const said = byId(view).querySelector("[role=alert]");
  said.textContent = "";
  await fill(view).catch((error) => { said.textContent = error.text; }); // nothing is shown that does not answer yet
  if (wanted !== location.hash.slice(1)) return; // another view was asked for meanwhile
  for (const each of VIEWS) {
    byId(each).hidden = each !== view;
    const link = byId("nav").querySelector(`[href="#${each}"]`);
    if (each === view) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  if (focus) goTo(byId(`${view}-title`));
}

byId("pairing-form").addEventListener("submit", async (event) => {
  event.preventDefault();
  byId("pairing-error").textContent = "";
  await tryCode(byId("code").value);
  byId("code").value = "";
  if (paired()) {
    await open(true);
  } else {
    byId("code").focus();
  }
});
document.addEventListener("unpaired", () => {
  byId("pairing-error").textContent = "Cette page n'est plus reliée au programme. Donnez un nouveau code.";
  askCode();
});
addEventListener("hashchange", () => show(true));
await start();
