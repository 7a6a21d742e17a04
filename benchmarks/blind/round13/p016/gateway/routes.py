"""Operations of the gateway by name."""
from typing import Callable

from .middleware import audited, timed

ROUTES: dict[str, Callable[..., object]] = {}


def route(name: str):
    def register(function):
        ROUTES[name] = function
        return function

    return register


ACCOUNTS = {"ada": 120, "bob": 40}


@route("balance")
@timed
def balance(name: str) -> int:
    return ACCOUNTS[name]


@route("transfer")
@timed
@audited("transfer")
def transfer(source: str, target: str, amount: int) -> dict[str, int]:
    if target not in ACCOUNTS:
        raise LookupError(f"no account {target}")
    ACCOUNTS[source] -= amount
    ACCOUNTS[target] += amount
    return dict(ACCOUNTS)
