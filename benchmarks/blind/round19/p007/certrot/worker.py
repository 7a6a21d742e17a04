from __future__ import annotations

import hashlib
import time

from .notify import Notifier, NullNotifier, Renewal

_state: dict[str, Notifier] = {"notifier": NullNotifier()}


def install(notifier: Notifier) -> None:
    _state["notifier"] = notifier


def renew(cn: str, lifetime: float) -> str:
    digest = hashlib.pbkdf2_hmac("sha256", cn.encode(), b"rotator", 2000).hex()
    renewal = Renewal(cn, digest[:16], time.time() + lifetime)
    _state["notifier"].announce(renewal)
    return renewal.serial
