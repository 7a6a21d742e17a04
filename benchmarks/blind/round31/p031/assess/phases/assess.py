"""Progressive tariff, computed office by office."""
from __future__ import annotations

from typing import NamedTuple

from ..session import Session

BANDS = ((11_000, 0), (26_000, 14), (58_000, 30), (10**9, 42))


class Assessment(NamedTuple):
    taxpayer: str
    income: int
    tax: int


def tariff(income: int) -> int:
    tax, floor = 0, 0
    for ceiling, percent in BANDS:
        if income <= floor:
            break
        tax += (min(income, ceiling) - floor) * percent // 100
        floor = ceiling
    return tax


def fetch_incomes(register: Session, office: str) -> dict[str, int]:
    register.socket.send_string(office)
    return register.socket.recv_json()


def assess_office(run, office: str) -> list[Assessment]:
    register: Session = run.register
    incomes = run.incomes.get(office)
    if incomes is None and register.live:
        incomes = fetch_incomes(register, office)
    return [Assessment(who, income, tariff(income)) for who, income in (incomes or {}).items()]
