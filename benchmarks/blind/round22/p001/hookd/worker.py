"""What runs inside a pool process."""

from __future__ import annotations

import hashlib
import hmac
import json
from dataclasses import dataclass

from .models import Attempt, Event, Outcome
from .outbox import Outbox
from .settings import Settings


@dataclass
class _Runtime:
    settings: Settings
    outbox: Outbox


_runtime: _Runtime | None = None


def bootstrap(settings: Settings, outbox: Outbox) -> None:
    global _runtime
    _runtime = _Runtime(settings, outbox)


def _sign(key: str, event: Event) -> str:
    body = json.dumps(event.payload, sort_keys=True).encode()
    return hmac.new(key.encode(), body, hashlib.sha256).hexdigest()[:16]


def deliver(event: Event) -> Outcome:
    assert _runtime is not None, "bootstrap() has not run"
    outcome = Outcome.DROPPED if event.kind == "ping" else Outcome.DELIVERED
    attempt = Attempt(event.id, outcome, _sign(_runtime.settings.signing_key, event))
    _runtime.outbox.put(attempt)
    return outcome
