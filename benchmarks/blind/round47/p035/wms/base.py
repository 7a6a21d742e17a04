"""Base of all station processes (since 2014)."""
import logging
import multiprocessing
import signal
import time


class StationProcess(multiprocessing.Process):
    interval = 0.05
    lifetime = 0.4

    def __init__(self, config):
        super(StationProcess, self).__init__(name=config["name"])
        self.config = config
        self.log = logging.getLogger(config["name"])
        self.configure()

    # -- hooks ------------------------------------------------------------
    def configure(self):
        """Evaluate self.config."""

    def prepare(self):
        """Called once before the first step."""

    def step(self):
        raise NotImplementedError

    def cleanup(self):
        """Called once after the last step."""

    # ---------------------------------------------------------------------
    def run(self):
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        self.prepare()
        end = time.monotonic() + self.lifetime
        try:
            while time.monotonic() < end:
                self.step()
                time.sleep(self.interval)
        finally:
            self.cleanup()
