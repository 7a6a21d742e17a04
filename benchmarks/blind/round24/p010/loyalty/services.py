from __future__ import annotations

import threading
from dataclasses import dataclass, field

import zmq


@dataclass
class Ledger:
    """Answers balance queries in a thread of the main process."""

    balances: dict[str, int]
    ctx: zmq.Context = field(default_factory=zmq.Context.instance)
    endpoint: str = ""
    _stop: threading.Event = field(default_factory=threading.Event)

    def start(self) -> Ledger:
        rep = self.ctx.socket(zmq.REP)
        port = rep.bind_to_random_port("tcp://127.0.0.1")
        self.endpoint = f"tcp://127.0.0.1:{port}"
        self._thread = threading.Thread(target=self._loop, args=(rep,), daemon=True)
        self._thread.start()
        return self

    def _loop(self, rep: zmq.Socket) -> None:
        with rep:
            while not self._stop.is_set():
                if rep.poll(50):
                    rep.send_json(self.balances.get(rep.recv_string(), 0))

    def stop(self) -> None:
        self._stop.set()
        self._thread.join()
