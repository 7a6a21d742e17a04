import zmq

from ..lifecycle import Lifecycle


class StatusBeacon(Lifecycle):
    """Tells the dashboards which state the farm is in."""

    def __init__(self, context: zmq.Context, address: str) -> None:
        super().__init__()
        self._context = context
        self._address = address

    def do_start(self) -> None:
        self._out = self._context.socket(zmq.PUB)
        self._out.setsockopt(zmq.LINGER, 100)
        self._out.bind(self._address)

    def announce(self, state: str) -> None:
        self._out.send_string(f"farm {state}")

    def do_stop(self) -> None:
        self.announce("offline")
        self._out.close()
