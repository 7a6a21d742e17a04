from __future__ import annotations

from .outlet import Outlet

SKILLS: dict[str, type[Skill]] = {}


class Skill:
    sandboxed = False

    def __init_subclass__(cls) -> None:
        SKILLS[cls.__name__.lower()] = cls

    def __init__(self, outlet: Outlet) -> None:
        self.outlet = outlet

    def hear(self, text: str) -> None:
        raise NotImplementedError
