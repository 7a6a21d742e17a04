"""What visitors can listen to. Each exhibit is a function in the tour."""
from typing import Callable

from .session import lookup

Exhibit = Callable[[str], list[str]]
TOUR: dict[str, Exhibit] = {}


def exhibit(room: int):
    def register(function: Exhibit) -> Exhibit:
        TOUR[f"{room}/{function.__name__}"] = function
        return function

    return register


@exhibit(room=1)
def astrolabe(language: str) -> list[str]:
    return [lookup("astrolabe.name", language), lookup("astrolabe.age", language)]


@exhibit(room=2)
def loom(language: str) -> list[str]:
    return [lookup("loom.name", language)]
