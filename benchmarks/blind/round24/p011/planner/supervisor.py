import logging
import multiprocessing as mp
import signal
import time

from .status import StatusFeed
from .stopping import GracefulStop
from .tour import STOPS, improve_for_ever

log = logging.getLogger(__name__)


def optimise(stop: GracefulStop, ready, answer) -> None:
    seed = tuple(name for name in STOPS if name != "depot")
    ready.set()
    for tour, metres in improve_for_ever(seed):
        time.sleep(0.001)
        if stop.requested:
            break
    answer.send((tour, metres))


class Supervisor:
    budget = 0.6

    def __init__(self):
        logging.basicConfig(level=logging.INFO)
        self.feed = StatusFeed()
        self.stop = GracefulStop(self.said_stop)

    def said_stop(self, reason: str) -> None:
        self.feed("stopping", reason)

    def run(self) -> int:
        self.stop.install(signal.SIGTERM, signal.SIGINT)
        ready = mp.Event()
        here, there = mp.Pipe(duplex=False)
        worker = mp.Process(target=optimise, args=(self.stop, ready, there))
        worker.start()
        self.feed("planning", str(worker.pid))
        ready.wait(3)
        time.sleep(self.budget)
        worker.terminate()
        if here.poll(2):
            tour, metres = here.recv()
            log.info("best %s, %.1f km", " > ".join(tour), metres)
            self.feed("tour", ",".join(tour))
        worker.join(1)
        if worker.is_alive():
            worker.kill()
        self.feed.close()
        return 0
