"""The one place of the server where the clock is read."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


def today() -> date:
    """Today in France."""
    try:
        zone = ZoneInfo("Europe/Paris")
    except ZoneInfoNotFoundError:  # Windows without tzdata: the machine's own zone
        return datetime.now().astimezone().date()
    return datetime.now(zone).date()


def day_or_today(text: str | None) -> date:
    """The day that a request names, else today."""
    return date.fromisoformat(text) if text else today()
