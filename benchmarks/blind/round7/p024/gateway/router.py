import functools
import logging
from multiprocessing import Process

import zmq

from .endpoint import Endpoint
from .venue import venue_session

log = logging.getLogger(__name__)


class OrderRouter:
    def __init__(self, venues: list[str]) -> None:
        self.venues = venues
        self._context = zmq.Context()
        self._book = self._context.socket(zmq.ROUTER)
        port = self._book.bind_to_random_port("tcp://127.0.0.1")
        self._endpoint = Endpoint(self._context, "router", f"tcp://127.0.0.1:{port}")

    def start(self) -> None:
        self._endpoint.open().send("LOGON", "router")

    def submit(self, symbol: str, qty: int) -> None:
        sessions = [
            Process(target=functools.partial(venue_session, self._endpoint, venue, symbol, qty), name=venue)
            for venue in self.venues
        ]
        for session in sessions:
            session.start()
        for session in sessions:
            session.join(2)
        while self._book.poll(150):
            sender, *frames = self._book.recv_multipart()
            log.info("book: %s %s", sender, frames[0])

    def stop(self) -> None:
        self._endpoint.shut()
        self._context.destroy(linger=0)
