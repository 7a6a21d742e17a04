from __future__ import annotations

import logging
import textwrap
from dataclasses import dataclass

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Subscriber:
    address: str
    topics: tuple[str, ...]


STORIES = {
    "sport": ["Marathon moved to May", "Local club wins again"],
    "city": ["Bridge closed for repairs until the end of the month", "New tram line opens"],
}

SUBSCRIBERS = [
    Subscriber("ada@example.org", ("sport", "city")),
    Subscriber("bo@example.org", ("city",)),
    Subscriber("cy@example.org", ("weather",)),
]


def write_digest(subscriber: Subscriber) -> tuple[str, int]:
    lines: list[str] = []
    for topic in subscriber.topics:
        stories = STORIES.get(topic)
        if stories is None:
            log.warning("%s asked for unknown topic %s", subscriber.address, topic)
            continue
        for story in stories:
            lines.extend(textwrap.wrap(f"* {story}", 40))
    return subscriber.address, len(lines)
