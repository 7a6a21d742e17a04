from dataclasses import dataclass
from typing import Callable, Dict, Iterator


@dataclass
class Entry:
    name: str
    every: int
    call: Callable[["object"], str]


ENTRIES: Dict[str, Entry] = {}


def job(every: int):
    def register(function):
        ENTRIES[function.__name__] = Entry(function.__name__, every, function)
        return function
    return register


def due(tick: int) -> Iterator[Entry]:
    return (entry for entry in ENTRIES.values() if tick % entry.every == 0)
