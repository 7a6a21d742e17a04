"""All parts of a form, in no order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields


def walk(item: object, closed: tuple[type, ...] = ()) -> Iterator[object]:
    """The form and everything within it, but for what is within other parts of a ``closed`` kind."""
    waiting = [item]
    while waiting:
        part = waiting.pop()
        if isinstance(part, tuple):
            waiting.extend(part)
        elif hasattr(part, "__dataclass_fields__"):
            yield part
            if part is item or not isinstance(part, closed):
                waiting.extend([getattr(part, name) for name in _field_names(part)])


_FIELDS: dict[type[object], tuple[str, ...]] = {}


def _field_names(part: object) -> tuple[str, ...]:
    kind = type(part)
    found = _FIELDS.get(kind)
    if found is None:
        found = _FIELDS[kind] = tuple(each.name for each in fields(kind) if each.name != "span")  # type: ignore[arg-type]
    return found
