from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Request:
    ident: int
    author: str
    title: str


@dataclass(frozen=True)
class Holding:
    library: str
    author: str
    title: str


@dataclass(frozen=True)
class Match:
    request: int
    library: str | None
    score: float


HOLDINGS = (
    Holding("Visby", "Lagerlof, Selma", "Gosta Berlings saga"),
    Holding("Kalmar", "Lagerlof, S.", "Gösta Berlings Saga : roman"),
    Holding("Lund", "Boye, Karin", "Kallocain"),
    Holding("Umea", "Martinson, Harry", "Aniara"),
)
REQUESTS = (
    Request(1, "Lagerlöf, Selma", "Gösta Berlings saga"),
    Request(2, "Boye, Karin", "Kallocain : roman från 2000-talet"),
    Request(3, "Dagerman, Stig", "Ormen"),
    Request(4, "Martinson, Harry", "Aniara"),
)
