"""CPU-heavy slot planning; runs in planner processes."""
from __future__ import annotations

from datetime import date, datetime, timedelta

import structlog

from .logs import configure_logging
from .settings import Settings

log = structlog.get_logger()
_settings: Settings | None = None


def start_planner(settings: Settings) -> None:
    global _settings
    _settings = settings
    configure_logging(settings.logs, force=True)
    structlog.contextvars.bind_contextvars(role="planner")


def plan_day(day: date, minutes: int) -> list[tuple[str, str]]:
    assert _settings is not None
    at = datetime.combine(day, _settings.opens)
    end = datetime.combine(day, _settings.closes)
    step = timedelta(minutes=minutes)
    slots: list[tuple[str, str]] = []
    while at + step <= end:
        slots.extend((room, at.strftime("%H:%M")) for room in _settings.rooms)
        at += step
    log.info("planned", day=day, slots=len(slots))
    return slots
