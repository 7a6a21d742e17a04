from typing import Iterable

from .session import Session


def settle(session: Session, orders: Iterable[int]) -> None:
    for order in orders:
        session.post({"order": order, "state": "settled"})
