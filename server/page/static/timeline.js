// The renewal window on a line of time: a picture, and the same in words.

import { h, s } from "./dom.js";
import { counted, dayOf, longDate } from "./words.js";

const DAY = 86_400_000;
const ROW = 24;
const BAR = 12;

/** A figure of one deadline: `{ filing, expires_on, windows: [{ opens, closes }] }`, days as ISO. */
export function timeline(deadline) {
  return h("figure", { class: "timeline" },
    ...deadline.windows.map((each) => drawing(deadline, each)),
    h("figcaption", {}, words(deadline)));
}

/** All that the picture shows, said. */
export function words({ filing, expires_on: expiry, windows }) {
  const left = daysBetween(filing, expiry);
  const when = left < 0 ? "a expiré" : "expire";
  const said = windows.map((each) => `du ${longDate(each.opens)} au ${longDate(each.closes)}`);
  const stand = windows.length > 1 ? "" : ` ${place(filing, windows[0], expiry)}`;
  return `Le titre ${when} le ${longDate(expiry)}. Période de dépôt : ${said.join(", ou ")}${
    windows.length > 1 ? " selon que le titre se demande ou non sur l'ANEF" : ""}. Dépôt prévu le ${longDate(filing)}.${stand}`;
}

function place(filing, { opens, closes }, expiry) {
  if (filing < opens) return `C'est ${counted(daysBetween(filing, opens), "jour")} trop tôt.`;
  if (filing <= closes) return "C'est dans les délais.";
  if (filing <= expiry) return `C'est ${counted(daysBetween(closes, filing), "jour")} après la fin de la période.`;
  return `C'est ${counted(daysBetween(expiry, filing), "jour")} après l'expiration.`;
}

const daysBetween = (from, to) => Math.round((dayOf(to) - dayOf(from)) / DAY);

function drawing({ filing, expires_on: expiry }, { opens, closes }) {
  const marks = [
    { day: opens, text: "Ouverture", kind: "edge" },
    { day: closes, text: "Fin", kind: "edge" },
    { day: expiry, text: "Expiration", kind: "expiry" },
    { day: filing, text: "Dépôt", kind: "filing" },
  ].filter((each) => !(each.text === "Fin" && closes === expiry)).sort((a, b) => (a.day < b.day ? -1 : 1));
  const first = marks[0].day;
  const span = Math.max(1, daysBetween(first, marks.at(-1).day));
  const at = (day) => 4 + (92 * daysBetween(first, day)) / span; // per cent of the width
  // Each mark has its own line of text, so that near dates never overlap.
  const placed = marks.map((each, row) => ({ ...each, x: at(each.day), y: BAR + 26 + row * ROW }));
  const height = BAR + 14 + marks.length * ROW;
  return s("svg", { width: "100%", height, "aria-hidden": "true", focusable: "false" },
    s("rect", { class: "line", x: "0", y: 4, width: "100%", height: BAR, rx: 6 }),
    s("rect", { class: "window", x: `${at(opens)}%`, y: 4, width: `${at(closes) - at(opens)}%`, height: BAR }),
    placed.map(({ kind, x, y }) => s("line", { class: kind, x1: `${x}%`, x2: `${x}%`, y1: 1, y2: y - 14 })),
    placed.map(({ day, text, kind, x, y }) => s("text", { class: kind, x: `${x}%`, y, "text-anchor": anchor(x) },
      `${text} ${longDate(day, "short")}`)));
}

const anchor = (x) => (x < 35 ? "start" : x > 65 ? "end" : "middle");
