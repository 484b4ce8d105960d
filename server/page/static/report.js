// The report on a dossier: its state in one sentence, then what is to be done, worst first.

import { fetchFile, part } from "./api.js";
import { h } from "./dom.js";
import { copy, findingItem, gathered, grouped, severityTag } from "./findings.js";
import { requestList } from "./requests.js";
import { timeline } from "./timeline.js";
import { WORDS, capital, counted, longDate } from "./words.js";

/** Established, and gets the application refused: told first, wherever it is. */
const refuses = (finding) => finding.outcome === "failed" && finding.severity === "refus_probable";
const isFault = (finding) => finding.outcome === "cannot_tell" || finding.severity !== "information";

/** The report on each dossier. `job` is what the server keeps the pages under. */
export function reportView(report, job, titles) {
  return report.dossiers.map((dossier) => {
    const accepted = dossier.findings.filter((each) => each.accepted);
    const open = { ...dossier, findings: dossier.findings.filter((each) => !each.accepted) };
    return dossierView(open, accepted, report, job, titles);
  });
}

function dossierView(dossier, accepted, report, job, titles) {
  const asked = new Set(dossier.requests.map((each) => each.id));
  const lacking = dossier.missing.length ? dossier.findings.filter((each) => each.about === "missing") : [];
  const beside = dossier.findings.filter((each) => asked.has(each.where.field) && !refuses(each));
  const rest = dossier.findings.filter((each) => !beside.includes(each) && !lacking.includes(each));
  const faults = rest.filter(isFault);
  const right = sound(dossier);
  return h("article", { class: "report" },
    banner(dossier, titles),
    job && offer(dossier, job),
    dossier.deadline && section("Le délai", timeline(dossier.deadline)),
    faults.length > 0 && section("Ce qui n'est pas prêt", groups(faults, job)),
    dossier.missing.length > 0 && section(
      certain(dossier) ? "Pièces à demander" : "Pièces à retrouver ou à demander", missing(dossier.missing, lacking)),
    dossier.requests.length > 0 && section("Pièces demandées par le site", requestList(
      dossier.requests, beside, demandOf(dossier))),
    section("À savoir", notes(rest.filter((each) => !isFault(each)))),
    section("Points acceptés", notes(accepted)),
    section(right.length > 0 ? "Ce qui est prêt" : "Ce qui a été vérifié", checked(right, dossier)),
    dossier.skipped.length > 0 && section("Fichiers laissés de côté", skipped(dossier.skipped)),
    h("p", { class: "source" }, `Vérifié le ${longDate(report.date)} sur la base : ${report.tool.annexe10_version}. `, report.notes.join(" ")));
}

const section = (title, content) => content && h("section", {}, h("h3", {}, title), content);

const demandOf = ({ titre, etape }) => (titre && etape ? { titre, etape } : {});

/** Whether the missing documents are known to be missing, and not merely unrecognised. */
const certain = ({ findings }) => findings.some((each) => each.about === "missing" && each.outcome === "failed");

/** The state in one sentence; what nobody could check is never counted as fine. */
export function sentence(dossier) {
  const failed = dossier.findings.filter((each) => each.outcome === "failed" && isFault(each));
  const unsure = dossier.cannot_tell;
  const lacking = dossier.missing.length;
  const points = [
    failed.length && `${counted(failed.length, "point")} à revoir`,
    lacking && (certain(dossier) ? `${counted(lacking, "pièce")} à demander`
      : counted(lacking, "pièce non reconnue", "pièces non reconnues")),
    unsure && counted(unsure, "point non vérifié", "points non vérifiés"),
  ].filter(Boolean);
  const last = points.pop();
  const list = points.length ? `${points.join(", ")} et ${last}` : last;
  return {
    pret: last ? `Prêt à envoyer, avec ${list}.` : "Prêt à envoyer : rien à revoir dans ce qui a été vérifié.",
    a_completer: `Pas encore prêt : ${list ?? "rien n'a pu être vérifié"}.`,
    a_rescanner: `Des pièces sont à scanner de nouveau : ${list}.`,
    illisible: `Aucun fichier n'a pu être lu : ${list}.`,
  }[dossier.status];
}

function banner(dossier, titles) {
  const title = titles.find((each) => [each.slug, String(each.row)].includes(dossier.titre));
  const facts = [title?.label ?? dossier.titre, WORDS.stages[dossier.etape]].filter(Boolean).join(", ");
  return h("header", { class: `banner ${dossier.status}` },
    h("h2", { tabindex: "-1" }, sentence(dossier)),
    h("p", {}, [dossier.path, facts].filter(Boolean).join(" — ")));
}

/** What the program can do by itself, as the last line of its report says it; loaded when opened. */
function offer(dossier, job) {
  const { mended } = dossier;
  const said = mended ? `${counted(mended, "remarque se corrige seule", "remarques se corrigent seules")}. ` : "";
  const summary = h("summary", {}, h("strong", {}, said), `Copie prête à déposer, feuille pour la personne${dossier.requests.length ? ", lettre" : ""}`);
  const details = h("details", { class: "card screen" }, summary);
  details.addEventListener("toggle", async () => {
    const loaded = await part("handing").catch((error) => h("p", { class: "error", role: "alert" }, error.text));
    details.append(...(loaded.handing?.(job, dossier) ?? [loaded]));
  }, { once: true });
  return details;
}

/** Faults by document, the group with the worst fault first: they come sorted. */
function groups(faults, job) {
  return [...grouped(faults, placeOf).values()].map((same) => {
    const { file, field } = same[0].where;
    return h("section", { class: "group" },
      h("h4", {}, file ?? inputName(field) ?? "L'ensemble de la demande"),
      h("div", { class: "sides" },
        h("ul", { class: "plain" }, gathered(same).map((each) => findingItem(each, { remedy: !said(each, same) }))),
        file && job && thumbnails(file, same, job)));
  });
}

/** `demandeur.prenoms[0]` is one of the « Prénoms ». */
const inputName = (field) => WORDS.applicant[field?.replace(/\[\d+\]$/, "")] ?? field;

/** Whether a finding beside it already says what stopped this one, and so what to do. */
const said = (finding, all) => finding.outcome === "cannot_tell"
  && all.some((each) => each.outcome === "failed" && each.message.includes(finding.message));

const placeOf = ({ where }) => JSON.stringify([where.file ?? "", where.field ?? ""]);

/** The pages that a finding names, small. A page that cannot be drawn is left out. */
function thumbnails(file, findings, job) {
  const pages = [...new Set(findings.map((each) => each.where.page).filter(Boolean))].sort((a, b) => a - b);
  if (!pages.length) return null;
  return h("div", { class: "thumbnails" }, pages.map((page) => {
    const picture = h("img", { alt: `Page ${page} de ${file}`, class: "loading" });
    const figure = h("figure", {}, picture, h("figcaption", {}, `Page ${page}`));
    draw(picture, { job, file, page }).catch(() => figure.remove());
    return figure;
  }));
}

async function draw(picture, request) {
  const url = URL.createObjectURL(await fetchFile("dossier/thumbnail", request));
  picture.onload = () => URL.revokeObjectURL(url);
  picture.src = url;
  await picture.decode();
  picture.classList.remove("loading");
}

/** What to ask the person for, in words that can be read to them or copied into a message. */
function missing(pieces, findings) {
  const lines = pieces.map(({ name, condition }) => `${capital(name)}${condition ? ` (${condition})` : ""}`);
  return h("div", { class: "group" },
    findings.map((each) => h("p", {}, severityTag(each), " ",
      each.outcome === "failed" ? "Ces pièces manquent :" : "Ces pièces n'ont pas été reconnues parmi les fichiers :")),
    h("ul", {}, lines.map((each) => h("li", {}, each))),
    findings.map((each) => h("p", { class: "remedy" }, each.remedy)),
    h("p", { class: "screen" }, h("button", {
      type: "button", class: "quiet", onclick: () => copy(lines.map((each) => `- ${each}`).join("\n")),
    }, "Copier la liste")));
}

const notes = (findings) => findings.length > 0
  && h("ul", { class: "plain" }, findings.map((each) => findingItem(each)));

/** The documents that nothing is said against. */
function sound(dossier) {
  const wrong = new Set(dossier.findings.filter(isFault).map((each) => each.where.file));
  return dossier.documents.filter((each) => each.readable && !wrong.has(each.path));
}

/** Those, then what was checked, and what was not. */
function checked(right, dossier) {
  return h("div", {},
    right.length > 0 && h("ul", { class: "ready" }, right.map((each) => h("li", {}, h("strong", {}, each.path), facts(each)))),
    dossier.checked.length > 0 && h("p", {}, `Vérifié : ${dossier.checked.join(" ; ")}.`),
    dossier.unchecked.length > 0 && h("p", {}, h("strong", {}, "Pas vérifié"), ` : ${dossier.unchecked.join(" ; ")}.`));
}

function facts(document) {
  const known = [
    document.kind_name && capital(document.kind_name),
    document.issued_on && `du ${longDate(document.issued_on)}`,
    document.expires_on && `valable jusqu'au ${longDate(document.expires_on)}`,
    document.pages && counted(document.pages, "page"),
  ].filter(Boolean);
  return known.length ? ` : ${known.join(", ")}` : "";
}

const skipped = (entries) => h("ul", {}, entries.map((each) => h("li", {}, h("strong", {}, each.path), ` : ${each.reason}`)));
