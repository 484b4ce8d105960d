// One finding, or several that the same obstacle caused: how heavy, what, where, what to do.

import { h, say } from "./dom.js";
import { WORDS, capital, longDate, tidy } from "./words.js";

/** A word on its colour; the colour adds nothing that the word does not say. */
export const tag = (kind, text) => h("span", { class: `tag ${kind}` }, text);

const kindOf = (finding) => (finding.outcome === "cannot_tell" ? "cannot_tell" : finding.severity);

export const severityTag = (finding) => tag(kindOf(finding), WORDS.severities[kindOf(finding)]);

/** The finding as a list item. `remedy: false` where the page itself does what the remedy says. */
export function findingItem(finding, { remedy = true } = {}) {
  const page = finding.where.page ? `Page ${finding.where.page} : ` : "";
  return h("li", { class: `finding ${kindOf(finding)}` },
    h("p", {}, severityTag(finding), " ", tidy(page + capital(finding.message))),
    remedy && finding.remedy && h("p", { class: "remedy" }, tidy(finding.remedy)),
    finding.accepted && h("p", { class: "remedy" }, acceptance(finding.accepted)),
    finding.fix && proposal(finding.fix),
    finding.statement && !finding.accepted && statementOf(finding.statement),
    source(finding));
}

function acceptance({ reason, date, by }) {
  return `Accepté${date ? ` le ${longDate(date)}` : ""}${by ? ` par ${by}` : ""} : ${reason}`;
}

function proposal({ value, safe }) {
  return h("p", { class: "fix" }, "À écrire : ", h("code", {}, value), " ",
    !safe && "(à vérifier avant de l'écrire) ",
    h("button", {
      type: "button", class: "quiet screen", "aria-label": `Copier ${value}`, onclick: () => copy(value),
    }, "Copier"));
}

/** A sentence for the site, ready to copy. */
export const statementOf = (text) => h("p", {}, tidy("Pour « Observations » : "), h("q", {}, tidy(text)), " ",
  h("button", { type: "button", class: "quiet screen", onclick: () => copy(text) }, "Copier"));

export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    say("Copié.");
  } catch {
    say("Le navigateur n'a pas permis la copie.");
  }
}

/** Where it comes from: the dated article, with its address if there is one. */
export function source({ code, reference }) {
  if (!reference) return null;
  const article = reference.article ? `, art. ${reference.article}` : "";
  const version = reference.version_date ? ` (version du ${longDate(reference.version_date)})` : "";
  const text = `${reference.text}${article}${version}`;
  const link = reference.url?.startsWith("https://")
    ? h("a", { href: reference.url, rel: "noreferrer noopener", target: "_blank" }, text, h("span", { class: "sr" }, " (nouvel onglet)"))
    : text;
  return h("p", { class: "source" }, link, code && ` · ${code}`);
}

/** One for all the rules that the same obstacle stopped at the same place. */
export function gathered(findings) {
  return [...grouped(findings, sameObstacle).values()].map((same) => ({
    ...same[0], code: [...new Set(same.map((each) => each.code))].join(", "),
  }));
}

const sameObstacle = (each) => (each.outcome === "cannot_tell"
  ? JSON.stringify([each.message, each.where.page ?? 0]) : JSON.stringify(each));

/** Items by key, in the order in which each key first comes. */
export function grouped(items, keyOf) {
  const groups = new Map();
  for (const each of items) groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each]);
  return groups;
}
