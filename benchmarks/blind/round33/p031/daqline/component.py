import logging
import multiprocessing as mp

from .status import StatusLink

log = logging.getLogger(__name__)


class Component(mp.Process):
    """One box of the readout chain. Subclasses implement setup() and loop()."""

    kind = "component"

    def __init__(self, cfg, index=0):
        super().__init__(name=f"{self.kind}{index}", daemon=True)
        self.cfg = cfg
        self.index = index
        self.stopping = mp.Event()
        self.status = StatusLink(cfg.status_endpoint, self.name)

    def setup(self):
        pass

    def loop(self):
        raise NotImplementedError

    def run(self):
        self.setup()
        self.status.report("running", crate=self.index)
        try:
            done = self.loop()
        except Exception:
            log.exception("%s failed", self.name)
            self.status.report("error")
            raise
        self.status.report("stopped", count=done)

    def stop(self, timeout=3.0):
        self.stopping.set()
        self.join(timeout)
        if self.is_alive():
            log.warning("%s does not stop, killing it", self.name)
            self.kill()
            self.join()
