from dataclasses import dataclass

import zmq

from .injector import Scope, injector
from .ledger import LedgerClient


@dataclass(frozen=True)
class LedgerSettings:
    url: str = "tcp://127.0.0.1:1"
    timeout_ms: int = 40


def wire() -> None:
    injector.bind("settings", lambda i: LedgerSettings())
    injector.bind("zmq", lambda i: zmq.Context(), Scope.PROCESS)
    injector.bind(
        "ledger",
        lambda i: LedgerClient(i["zmq"], i["settings"].url, i["settings"].timeout_ms),
        Scope.PROCESS,
    )
