from __future__ import annotations

import json

import zmq

from .events import SeatEvent


class FoyerAnnouncer:
    """Sends each change of a seat to the screens in the foyer."""

    def __init__(self, context: zmq.Context, endpoint: str) -> None:
        self._pub = context.socket(zmq.PUB)
        self._pub.setsockopt(zmq.LINGER, 0)
        self._pub.bind(endpoint)
        self._count = 0

    def on_seat(self, event: SeatEvent) -> None:
        self._count += 1
        body = json.dumps(event.as_dict()).encode()
        self._pub.send_multipart([b"seat", body])

    @property
    def count(self) -> int:
        return self._count

    def close(self) -> None:
        self._pub.close()


class Tally:
    def __init__(self) -> None:
        self.by_state: dict[str, int] = {}

    def on_seat(self, event: SeatEvent) -> None:
        self.by_state[event.state] = self.by_state.get(event.state, 0) + 1
