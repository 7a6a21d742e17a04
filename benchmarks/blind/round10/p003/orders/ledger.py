from typing import Any, Optional

import zmq


class LedgerServer:
    """Takes postings on a PULL socket."""

    def __init__(self) -> None:
        self._context = zmq.Context()
        self._pull = self._context.socket(zmq.PULL)
        port = self._pull.bind_to_random_port("tcp://127.0.0.1")
        self.endpoint = f"tcp://127.0.0.1:{port}"

    def next(self, timeout: int = 1000) -> Optional[Any]:
        if self._pull.poll(timeout):
            return self._pull.recv_json()
        return None

    def __enter__(self) -> "LedgerServer":
        return self

    def __exit__(self, *exc: object) -> None:
        self._pull.close(linger=0)
        self._context.term()
