"""Subscribers, templates and segments."""
from __future__ import annotations

import string
from itertools import islice
from typing import Iterable, Iterator

from outbox import Envelope

TEMPLATE = string.Template("Dear $name, here are the new titles of $month.")
SUBSCRIBERS = [("ann@example.org", "Ann"), ("bob@example.org", "Bob"), ("cy@example.org", "Cy"), ("di@example.org", "Di")]


def segments(people: Iterable[tuple[str, str]], size: int) -> Iterator[list[tuple[str, str]]]:
    source = iter(people)
    while chunk := list(islice(source, size)):
        yield chunk


def render(chunk: list[tuple[str, str]], month: str) -> Iterator[Envelope]:
    for address, name in chunk:
        yield Envelope(address, f"New in {month}", TEMPLATE.substitute(name=name, month=month))
