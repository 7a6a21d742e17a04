"""Ground equipment as seen from the countdown: health server and sequencer."""

import threading

import zmq


class GroundSegment:
    HEALTH = {"lox_farm": "GO", "igniter_gse": "GO", "range_radar": "WARN"}

    def __init__(self, directory: str):
        self.health_url = f"ipc://{directory}/health"
        self.sequencer_url = f"ipc://{directory}/sequencer"
        self.reports: list[dict] = []
        self._stop = threading.Event()
        self._up = threading.Event()
        self._thread = threading.Thread(target=self._serve, daemon=True)

    def start(self) -> None:
        self._thread.start()
        if not self._up.wait(3):
            raise RuntimeError("ground segment did not come up")

    def stop(self) -> None:
        self._stop.set()
        self._thread.join(3)

    def _serve(self) -> None:
        context = zmq.Context()
        health = context.socket(zmq.REP)
        health.bind(self.health_url)
        sequencer = context.socket(zmq.PULL)
        sequencer.bind(self.sequencer_url)
        poller = zmq.Poller()
        poller.register(health, zmq.POLLIN)
        poller.register(sequencer, zmq.POLLIN)
        self._up.set()
        while True:
            ready = dict(poller.poll(150))
            if health in ready:
                unit = health.recv_string()
                health.send_string(self.HEALTH.get(unit, "NOGO"))
            if sequencer in ready:
                self.reports.append(sequencer.recv_json())
            if not ready and self._stop.is_set():
                break
        context.destroy(linger=0)
