"""The person's sheet: each language has each sentence, and each reason is named."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import cache
from random import Random

import pytest

from linter.checking.engine import lint
from linter.dossier.context import Context
from linter.dossier.words import EventKind
from linter.model.dossier import Document, Dossier, Form, Request
from linter.model.report import DossierReport, Finding, Missing, Reference, RequestReport, Where
from linter.model.words import About, Outcome, Severity, Stage, Status, Verdict
from linter.rules import all_rules
from linter.writing.sheet.catalogue import CODES, FRENCH, SheetLanguage, language, sentences
from linter.writing.sheet.names import _GLOSSES, DocumentName, name_of
from linter.writing.sheet.reasons import _entries, reasons, sound
from linter.writing.sheet.view import sheet
from linter.writing.words import Heading

DAY = date(2026, 11, 23)
PLACEHOLDER = re.compile(r"{\w+}")
ARABIC, ETHIOPIC, BENGALI = (0x600, 0x6FF), (0x1200, 0x137F), (0x980, 0x9FF)
CYRILLIC, HAN, LATIN = (0x400, 0x4FF), (0x4E00, 0x9FFF), (0x41, 0x24F)
SCRIPTS = {
    "ar": ARABIC, "fa": ARABIC, "ps": ARABIC, "ti": ETHIOPIC, "bn": BENGALI, "ru": CYRILLIC,
    "uk": CYRILLIC, "zh": HAN, "en": LATIN, "es": LATIN, "pt": LATIN, "tr": LATIN,
}  # fmt: skip


@cache
def known(code: str) -> SheetLanguage:
    return language(code)


@pytest.mark.parametrize("code", CODES)
def test_each_language_has_each_sentence(code: str) -> None:
    """In its own script, with the same placeholders: none is left in French."""
    words = known(code).words
    assert words.keys() == sentences().keys()
    first, last = SCRIPTS[code]
    for name, french in sentences().items():
        said = words[name]
        assert sorted(PLACEHOLDER.findall(said)) == sorted(PLACEHOLDER.findall(french)), name
        bare = PLACEHOLDER.sub("", said).replace("e-photo", "")
        letters = [each for each in bare if each.isalpha()]
        assert sum(first <= ord(each) <= last for each in letters) * 2 > len(letters), (name, said)
        if code not in {"en", "es", "pt"}:  # « visa » is the same in many
            assert said != french, name


def test_placeholders_are_of_known_types() -> None:
    found = {each for said in sentences().values() for each in PLACEHOLDER.findall(said)}
    assert found == {"{document}", "{day}", "{page}", "{number}", "{label}", "{question}"}


@pytest.mark.parametrize("code", CODES)
def test_direction(code: str) -> None:
    assert known(code).direction == ("rtl" if code in {"ar", "fa", "ps"} else "ltr")
    assert known(code).day(DAY) != language(FRENCH).day(DAY)


def test_sentences_are_plain() -> None:
    """Level A2: short, no code of a rule, no article of law, no file."""
    for name, said in sentences().items():
        for each in re.split(r"[.?] ", said):
            assert len(each.split()) <= 20, (name, each)
        assert not re.search(r"[A-Z]{3}\d\d|L\. \d|R\. \d|\.pdf", said)


@pytest.mark.parametrize("rule", all_rules(), ids=lambda each: each.code)
def test_every_rule_has_its_sentence(rule: object) -> None:
    code: str = rule.code  # type: ignore[attr-defined]
    entry = _entries()[code]
    for say in filter(None, (entry.say, entry.unsure, entry.passport)):
        assert f"reasons.{say}" in sentences()
    assert not entry.say or entry.under in set(Heading)


def test_every_gloss_is_a_sentence() -> None:
    assert {f"gloss.{each}" for each in _GLOSSES.values()} <= sentences().keys()
    for kind in ("passeport", "facture_eau", "statuts_societe", None):
        assert name_of(kind).gloss in sentences()


def test_what_is_of_no_known_kind_is_called_as_the_law_does_or_said_to_be_unknown() -> None:
    assert name_of(None, "carte d'accès").french == "carte d'accès"
    assert name_of(None).french == "document non reconnu"


def test_the_ephoto_is_called_so() -> None:
    assert name_of("code_photo", "code photographie et signature numérique") == DocumentName(
        "e-photo", "gloss.ephoto"
    )


def finding(code: str, outcome: Outcome = Outcome.FAILED, where: Where | None = None) -> Finding:
    return Finding(
        code,
        "nom",
        outcome,
        Severity.COMPLEMENT_PROBABLE,
        "message",
        where or Where(),
        Reference("t"),
    )


PASSPORT = Document("passeport.pdf", 9, kind="passeport")
REQUEST = Request("s1", "Attestations de moralité", files=())


def report(*findings: Finding, status: Status = Status.A_COMPLETER) -> DossierReport:
    dossier = Dossier("d", Form(requests=(REQUEST,)), (PASSPORT,))
    return DossierReport(dossier, status, findings, 0, 0)


@pytest.mark.parametrize("outcome", [Outcome.FAILED, Outcome.CANNOT_TELL])
@pytest.mark.parametrize("rule", all_rules(), ids=lambda each: each.code)
@pytest.mark.parametrize(
    "where", [Where(), Where(file="passeport.pdf", page=2), Where(field="s1")], ids=str
)
def test_every_reason_is_named(rule: object, outcome: Outcome, where: Where) -> None:
    """Whatever a rule says, wherever, the sheet says something of it, in every language."""
    one = report(finding(rule.code, outcome, where))  # type: ignore[attr-defined]
    assert sum(map(len, reasons(one).values())) == 1
    for code in ("fr", "ar", "zh"):
        shown = sheet(one, (), DAY, code)
        assert len(shown.parts) >= 1
        assert "{" not in "".join(line.french + line.other for p in shown.parts for line in p.lines)


@pytest.mark.parametrize("seed", range(12))
def test_the_sheet_of_a_whole_dossier_names_each_of_its_reasons(seed: int) -> None:
    """What each reason says alone, the sheet of all says too; those for us are counted."""
    random = Random(seed)  # noqa: S311 -- of examples, not of secrets
    places = (Where(), Where(file="passeport.pdf", page=2), Where(field="s1"))
    every = [
        finding(rule.code, random.choice((Outcome.FAILED, Outcome.CANNOT_TELL)), where)
        for rule in random.sample(all_rules(), 15)
        for where in random.sample(places, 2)
    ]
    together = reasons(report(*every))
    ours = 0
    for each in every:
        ((heading, (said,)),) = reasons(report(each)).items()
        if said.sentence == "reasons.points_ours":
            ours += 1
        else:
            assert said.sentence in {other.sentence for other in together[heading]}
    counted = [said for said in together.get(Heading.OURS, ()) if "number" in said.values]
    assert sum(int(str(said.values["number"])) for said in counted) == ours
    assert all(line.french for part in sheet(report(*every), (), DAY).parts for line in part.lines)


def test_what_is_not_ready_is_never_said_to_be() -> None:
    assert sound(report()) == (name_of("passeport"),)
    about = Where(file="passeport.pdf")
    assert sound(report(finding("IDE03", where=about))) == ()
    assert sound(report(finding("IDE04", Outcome.CANNOT_TELL, about))) == ()


def test_an_expired_passport_says_what_to_do() -> None:
    said = reasons(report(finding("IDE03", where=Where(file="passeport.pdf"))))
    assert said[Heading.REDO][0].sentence == "reasons.expired_passport"


def test_a_missing_document_is_asked_for_by_name() -> None:
    one = report(finding("PIE01")._replace(about=About.MISSING))
    lacking = (Missing("avis_imposition", "avis d'imposition", ("A10-1.1.d1",)),)
    one = replace(one, missing=lacking)
    (said,) = reasons(one)[Heading.BRING]
    assert said.values["document"] == DocumentName("avis d'imposition", "gloss.avis_imposition")


def test_names_stay_in_french_and_are_set_apart() -> None:
    shown = sheet(report(finding("PIE03", where=Where(file="passeport.pdf"))), (), DAY, "ar")
    line = shown.parts[0].lines[0]
    assert '<bdi lang="fr">passeport</bdi> (<bdi>جواز سفر</bdi>)' in line.other
    assert shown.direction == "rtl"
    assert shown.notice is not None  # that the French counts


def test_a_document_that_is_not_due_is_under_its_own_heading() -> None:
    verdict = RequestReport("s1", REQUEST.label, Verdict.NON_EXIGIBLE, (), "absent")
    one = report(finding("PIE02", where=Where(field="s1")))
    one = replace(one, requests=(verdict,))
    assert reasons(one) == {}
    titles = [each.title.french for each in sheet(one, (), DAY).parts]
    assert titles[0].startswith("Demandé par le site")


def test_every_event_has_its_sentence() -> None:
    from linter.writing.sheet.view import _DAYS  # noqa: PLC0415 -- what is tested

    assert {f"days.{_DAYS[each]}" for each in EventKind} <= sentences().keys()


def test_an_empty_dossier_is_not_said_ready() -> None:
    one = lint(Dossier("d", Form("etudiant", Stage.RENOUVELLEMENT)), Context(DAY))
    assert not sheet(one, (), DAY).ready
    assert reasons(one)
