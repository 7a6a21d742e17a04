from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from outbox import Progress, post

WORD = re.compile(r"[a-z]{4,}")


@dataclass(frozen=True, slots=True)
class Chapter:
    title: str
    text: str


def chapters() -> tuple[Chapter, ...]:
    return (
        Chapter("harbour", "The harbour lay still while the boats waited for the tide and the tide for the moon."),
        Chapter("market", "Boats brought fish, and the market smelled of fish until the tide turned again."),
        Chapter("storm", "When the storm came the boats were tied, the market closed, and the harbour empty."),
        Chapter("after", "After the storm the harbour master counted boats and found every one of them."),
    )


def count_terms(chapter: Chapter) -> Counter[str]:
    terms = Counter(WORD.findall(chapter.text.lower()))
    post(Progress("counted", chapter.title, terms.total()))
    return terms
