"""What rules share is worked out once a check, and is gone with it."""

from __future__ import annotations

import gc
import weakref
from collections import Counter
from datetime import date
from typing import Any

import pytest

from linter.checking.engine import lint
from linter.dossier import exhibits as module
from linter.dossier.application import Application, once
from linter.dossier.context import Context
from linter.model.dossier import Document, Dossier, Form, Request
from linter.model.words import Stage

CONTEXT = Context(date(2026, 11, 23))
FORM = Form(
    titre="etudiant",
    etape=Stage.RENOUVELLEMENT,
    requests=(Request("s1", "Passeport", files=("a.pdf",)),),
)
FILES = tuple(
    Document(name, 1000, "application/pdf", kind=kind)
    for name, kind in (("a.pdf", "passeport"), ("b.pdf", "facture_electricite"))
)


def test_a_file_is_looked_at_once_a_check(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: Counter[str] = Counter()
    made = module._exhibit  # noqa: SLF001 -- what is counted is how often it is called

    def counted(document: Document, *rest: Any) -> object:
        seen[document.path] += 1
        return made(document, *rest)

    monkeypatch.setattr(module, "_exhibit", counted)
    lint(Dossier("d", FORM, FILES), CONTEXT)
    assert seen == {"a.pdf": 1, "b.pdf": 1}


def test_once_is_once_for_each_application() -> None:
    calls: list[str] = []

    @once
    def asked(application: Application) -> int:
        calls.append(application.dossier.path or "")
        return len(calls)

    first, second = (Application(Dossier(name, FORM), CONTEXT) for name in ("un", "deux"))
    assert [asked(first), asked(first), asked(second)] == [1, 1, 2]
    assert calls == ["un", "deux"]


def test_nothing_is_kept_of_an_application() -> None:
    application = Application(Dossier("d", FORM, FILES), CONTEXT)
    assert module.exhibits(application)
    gone = weakref.ref(application)
    del application
    gc.collect()
    assert gone() is None
