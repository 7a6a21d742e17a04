import logging
import multiprocessing
import signal
import sys
import time

from .jobs import Heartbeat, Job, Sweep
from .status import State, StatusPage

log = logging.getLogger("tickd")
mp = multiprocessing.get_context("fork")


class Supervisor:
    def __init__(self, jobs: list[Job]):
        self.page = StatusPage()
        self.jobs = jobs
        self.children = []
        signal.signal(signal.SIGTERM, self._stop)

    def _stop(self, signum, frame):
        self.page.state = State.STOPPING
        sys.exit(0)

    def start(self):
        for job in self.jobs:
            ready = mp.Event()
            child = mp.Process(target=job, args=(ready,), name=type(job).__name__)
            child.start()
            self.children.append(child)
            ready.wait(3)
        self.page.state = State.RUNNING

    def stop(self):
        for child in self.children:
            child.terminate()
        for child in self.children:
            child.join(2)
            if child.is_alive():
                log.warning("%s had to be killed", child.name)
                child.kill()
                child.join()


def main():
    logging.basicConfig(level=logging.INFO)
    beats = mp.Value("i", 0)
    supervisor = Supervisor([Heartbeat(beats), Sweep(".")])
    supervisor.start()
    time.sleep(0.5)
    supervisor.stop()
    print("beats:", beats.value > 0, "states:", *supervisor.page.history())


if __name__ == "__main__":
    main()
