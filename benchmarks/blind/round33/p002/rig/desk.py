"""The desk: owns the levels, feeds the visualiser, starts and stops the universes."""
import logging
import multiprocessing as mp
import signal
import time

import zmq

from .patch import universes
from .universe import UniverseProcess

log = logging.getLogger("rig.desk")


class Desk:
    def __init__(self, visualiser):
        self.context = zmq.Context()
        self.feed = self.context.socket(zmq.PUSH)
        self.feed.linger = 300
        self.feed.connect(visualiser)
        self.level = mp.Value("d", 0.0)
        self.workers = []

    def __enter__(self):
        signal.signal(signal.SIGTERM, self._on_term)
        self.feed.send_json({"cue": "preset", "level": 0.0})
        return self

    def __exit__(self, *exc):
        self.stop()
        self.blackout()
        self.feed.close()
        self.context.term()

    def _on_term(self, signum, frame):
        log.info("terminated, going dark")
        self.blackout()
        raise SystemExit(0)

    def blackout(self):
        self.level.value = 0.0
        self.feed.send_json({"cue": "blackout", "level": 0.0}, zmq.NOBLOCK)

    def start(self):
        for number in universes():
            ready = mp.Event()
            worker = UniverseProcess(number, self.level, ready)
            worker.start()
            if not ready.wait(3):
                raise RuntimeError(f"universe {number} did not come up")
            self.workers.append(worker)

    def go(self, scene, level):
        self.level.value = level
        self.feed.send_json({"cue": f"scene {scene}", "level": level})
        time.sleep(0.1)

    def stop(self):
        for worker in self.workers:
            worker.terminate()
        for worker in self.workers:
            worker.join(1.5)
            if worker.is_alive():
                worker.kill()
                worker.join()
            log.info("%s ended with %s", worker.name, worker.exitcode)
        self.workers.clear()
