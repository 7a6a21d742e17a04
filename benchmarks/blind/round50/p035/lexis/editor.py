from __future__ import annotations

import zmq


class Editor:
    """The editor's end of the conversation."""

    def __init__(self, endpoint: str) -> None:
        self.endpoint = endpoint
        self._context = zmq.Context()
        self._inbox = self._context.socket(zmq.PULL)

    def __enter__(self) -> Editor:
        self._inbox.bind(self.endpoint)
        return self

    def __exit__(self, *exc) -> None:
        self._inbox.close(linger=0)
        self._context.term()

    def received(self, patience: int = 250) -> list[dict]:
        messages = []
        while self._inbox.poll(patience):
            messages.append(self._inbox.recv_json(zmq.NOBLOCK))
        return messages
