import logging
import time
from multiprocessing import Process

log = logging.getLogger("watcher")


class Watcher:
    def __init__(self, basin, link, ticks=16):
        self.basin = basin
        self.link = link
        self.ticks = ticks
        self.process = Process(target=self.watch, name=f"watch-{basin.name}", daemon=True)

    def watch(self):
        last = None
        for tick in range(self.ticks):
            level = self.basin.sample(tick)
            grade = self.basin.grade()
            if grade and grade != last:
                log.info("%s at %.2f m: %s", self.basin.name, level, grade)
                self.link.raise_alarm(self.basin.name, round(level, 2), grade)
            last = grade
            time.sleep(0.02)
        self.link.shutdown()

    def start(self):
        self.process.start()

    def stop(self, timeout=2):
        self.process.join(timeout)
        if self.process.is_alive():
            log.error("%s hangs", self.process.name)
            self.process.kill()
            self.process.join()
