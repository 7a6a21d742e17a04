"""Base class of the recorder's processes."""
import multiprocessing as mp
import time

import zmq


class StageProcess(mp.Process):
    """A stage runs until its stop event is set and reports its state upstream."""

    beat_every = 0.2

    def __init__(self, name, status_url):
        super().__init__(name=name, daemon=True)
        self.status_url = status_url
        self.stop_event = mp.Event()
        self.counters = {"frames": 0, "segments": 0}
        self._status = None
        self._ctx = None
        self._last_beat = 0.0

    # hooks
    def setup(self):
        pass

    def step(self):
        raise NotImplementedError

    def teardown(self):
        pass

    def report(self, state):
        self._status.send_json(
            {"stage": self.name, "state": state, **self.counters}, zmq.NOBLOCK
        )

    def heartbeat(self):
        now = time.monotonic()
        if now - self._last_beat >= self.beat_every:
            self._last_beat = now
            self.report("running")

    def _open_status(self):
        self._ctx = zmq.Context()
        self._status = self._ctx.socket(zmq.PUSH)
        self._status.setsockopt(zmq.LINGER, 500)
        self._status.connect(self.status_url)

    def run(self):
        self._open_status()
        self.setup()
        try:
            while not self.stop_event.is_set():
                self.step()
                self.heartbeat()
            self.report("stopped")
        finally:
            self.teardown()
            self._status.close()
            self._ctx.term()

    def shutdown(self, timeout=2.0):
        self.stop_event.set()
        self.join(timeout)
        if self.is_alive():
            self.kill()
            self.join(1.0)
