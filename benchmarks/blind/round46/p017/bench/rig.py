"""Link to the rig's controller, which shows the state of every slot."""
from __future__ import annotations

import contextlib
import threading
from dataclasses import dataclass, field

import zmq


@dataclass
class RigLink:
    endpoint: str
    station: str
    sock: zmq.Socket = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self.context = zmq.Context()
        self.sock = self.context.socket(zmq.PUB)
        self.sock.linger = 300
        self.sock.connect(self.endpoint)

    def mark(self, case: str, state: str) -> None:
        with contextlib.suppress(zmq.Again):
            self.sock.send_pyobj((self.station, case, state), flags=zmq.DONTWAIT)

    def close(self) -> None:
        self.sock.close()
        self.context.term()


class Controller:
    """Stand-in for the controller when no rig is attached."""

    def __init__(self, path: str) -> None:
        self.endpoint = f"ipc://{path}"
        self.board: dict[str, str] = {}
        self._quit = threading.Event()
        self._thread = threading.Thread(target=self._serve, daemon=True)

    def _serve(self) -> None:
        with zmq.Context() as context, context.socket(zmq.SUB) as sub:
            sub.linger = 0
            sub.subscribe("")
            sub.bind(self.endpoint)
            while not self._quit.is_set():
                if sub.poll(30):
                    _station, case, state = sub.recv_pyobj(zmq.DONTWAIT)
                    self.board[case] = state

    def __enter__(self) -> "Controller":
        self._thread.start()
        return self

    def __exit__(self, *exc) -> None:
        self._quit.set()
        self._thread.join(1)
