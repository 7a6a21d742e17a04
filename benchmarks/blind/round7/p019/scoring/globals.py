"""Slots for what the whole process shares."""
from typing import Any

_slots: dict[str, Any] = {}


def put(name: str, value: Any) -> Any:
    _slots[name] = value
    return value


def peek(name: str) -> Any:
    return _slots.get(name)


def reset() -> None:
    _slots.clear()
