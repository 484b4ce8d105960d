"""What the rules on phone numbers share: the inputs they read."""

from __future__ import annotations

from typing import ClassVar

from linter.model.words import FieldKind
from linter.rules.base import FieldRule


class PhoneRule(FieldRule):
    """A rule on any phone number."""

    kinds: ClassVar[frozenset[FieldKind]] = frozenset(
        {FieldKind.TELEPHONE, FieldKind.TELEPHONE_MOBILE}
    )
