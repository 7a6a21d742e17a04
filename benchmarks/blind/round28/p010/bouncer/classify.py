from __future__ import annotations

import email
import email.policy
import enum
import re
from dataclasses import dataclass


class BounceKind(enum.Enum):
    HARD = "hard"
    SOFT = "soft"
    AUTOREPLY = "autoreply"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Verdict:
    recipient: str | None
    kind: BounceKind
    status: str = ""


_STATUS = re.compile(r"^Status:\s*([245])\.(\d+)\.(\d+)", re.M)
_RECIPIENT = re.compile(r"^Final-Recipient:\s*rfc822;\s*(\S+)", re.M)


def classify(raw: bytes) -> Verdict:
    message = email.message_from_bytes(raw, policy=email.policy.default)
    if message.get("Auto-Submitted", "no").startswith("auto-replied"):
        return Verdict(message.get("From"), BounceKind.AUTOREPLY)
    text = message.get_body().get_content() if message.get_body() else raw.decode("latin-1")
    recipient = _RECIPIENT.search(text)
    status = _STATUS.search(text)
    if not (recipient and status):
        return Verdict(None, BounceKind.UNKNOWN)
    kind = {"5": BounceKind.HARD, "4": BounceKind.SOFT}.get(status[1], BounceKind.UNKNOWN)
    return Verdict(recipient[1], kind, ".".join(status.groups()))
