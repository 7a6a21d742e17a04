"""The service: start, run, and stop in good order when told to."""
import logging
import multiprocessing
import signal
import sys
from abc import ABC, abstractmethod

import zmq

from .forecast import keep_forecasting
from .status import State, StatusBoard

log = logging.getLogger(__name__)


class Service(ABC):
    def __init__(self, board: StatusBoard):
        self.board = board

    def start(self) -> None:
        self.board.show(State.STARTING)
        signal.signal(signal.SIGTERM, self.on_term)
        self.begin()
        self.board.show(State.RUNNING)

    def on_term(self, number, frame) -> None:
        log.info("got %s", signal.Signals(number).name)
        self.board.show(State.STOPPING)
        sys.exit(0)

    @abstractmethod
    def begin(self) -> None: ...

    @abstractmethod
    def end(self) -> None: ...


class TideService(Service):
    def begin(self):
        begun = multiprocessing.Event()
        self.results = multiprocessing.SimpleQueue()
        self.worker = multiprocessing.Process(target=keep_forecasting, args=(begun, self.results))
        self.worker.start()
        if not begun.wait(3):
            log.warning("no forecast yet")

    def end(self):
        self.worker.terminate()
        self.worker.join(2)
        if self.worker.is_alive():
            self.worker.kill()
            self.worker.join()
        while not self.results.empty():
            log.info("+%dh %.2f m", *self.results.get())
        self.board.show(State.STOPPING)


def run(seconds: float) -> list[str]:
    import time

    with zmq.Context() as context, context.socket(zmq.PULL) as wall:
        port = wall.bind_to_random_port("tcp://127.0.0.1")
        board = StatusBoard(f"tcp://127.0.0.1:{port}", context)
        service = TideService(board)
        service.start()
        time.sleep(seconds)
        service.end()
        shown = []
        while wall.poll(200):
            shown.append(wall.recv_json()["state"])
        board.close()
    return shown
