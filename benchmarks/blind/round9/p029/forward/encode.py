from __future__ import annotations

import json
from dataclasses import asdict
from functools import singledispatch
from typing import Any, Callable, Dict

from .model import Alarm, Event, Reading


@singledispatch
def as_text(event: Any) -> bytes:
    raise TypeError(type(event).__name__)


@as_text.register
def _(event: Reading) -> bytes:
    return f"{event.source}={event.value}".encode()


@as_text.register
def _(event: Alarm) -> bytes:
    return f"!{event.source}: {event.reason}".encode()


def as_json(event: Event) -> bytes:
    return json.dumps({"type": type(event).__name__, **asdict(event)}).encode()


FORMATS: Dict[str, Callable[[Any], bytes]] = {"text": as_text, "json": as_json}
