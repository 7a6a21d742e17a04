import logging
import threading

import zmq

from .feed import FORCE, parameter_feed
from .machine import press_main
from .profiles import Profile

log = logging.getLogger(__name__)


class SetpointSource(threading.Thread):
    """Stands for the plant: repeats the force of each press."""

    def __init__(self, presses):
        super().__init__(daemon=True)
        self.presses = presses
        self.halt = threading.Event()
        self._pub = zmq.Context.instance().socket(zmq.PUB)
        self._pub.linger = 0
        self.url = f"tcp://127.0.0.1:{self._pub.bind_to_random_port('tcp://127.0.0.1')}"

    def run(self):
        with self._pub as pub:
            while not self.halt.wait(0.05):
                for index, name in enumerate(self.presses):
                    pub.send(FORCE.pack(name.encode(), 1500 + 100 * index))


class Controller:
    def __init__(self, profile: Profile):
        self.profile = profile
        self.source = SetpointSource(profile.presses)

    def run(self) -> None:
        self.source.start()
        feed = parameter_feed(self.source.url)
        feed.follow(self.profile.presses[0])
        log.info("set point before start: %s", feed.latest(500))
        crew = [
            self.profile.mp.Process(target=press_main, args=(name, self.source.url, self.profile.strokes))
            for name in self.profile.presses
        ]
        for process in crew:
            process.start()
        for process in crew:
            process.join(self.profile.budget_s)
            if process.exitcode is None:
                log.error("%s stuck", process.name)
                process.kill()
                process.join()
        self.source.halt.set()
        self.source.join()
