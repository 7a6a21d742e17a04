from __future__ import annotations

import hashlib
import signal
from dataclasses import dataclass

from . import audit
from .config import Settings

KEYWORDS = {
    "glass": ("windscreen", "glass"),
    "theft": ("stolen", "theft", "police"),
    "collision": ("collision", "rear-end", "bumper"),
}


@dataclass
class Form:
    number: str
    text: str


@dataclass
class Filed:
    number: str
    category: str
    digest: str


def prepare_worker(settings: Settings) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    audit.configure(settings)


def classify(text: str) -> str:
    lowered = text.lower()
    for category, words in KEYWORDS.items():
        if any(word in lowered for word in words):
            return category
    return "manual"


def file_form(form: Form) -> Filed:
    category = classify(form.text)
    digest = hashlib.sha256(form.text.encode()).hexdigest()[:12]
    audit.channel().record("claim.classified", form.number, category=category, digest=digest)
    return Filed(form.number, category, digest)
