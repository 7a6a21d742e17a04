"""Central log hub of the reporting host, and the loguru sink that feeds it."""

import json
import threading
from collections import Counter

import zmq


class HubSink:
    """File-like sink: loguru hands it one serialised record at a time."""

    def __init__(self, ctx: zmq.Context, address: str):
        self._out = ctx.socket(zmq.PUSH)
        self._out.linger = 300
        self._out.sndhwm = 10_000
        self._out.connect(address)
        self.dropped = 0

    def write(self, message):
        try:
            self._out.send(str(message).encode(), zmq.DONTWAIT)
        except zmq.Again:
            self.dropped += 1

    def stop(self):
        self._out.close()


class LogHub:
    def __init__(self, ctx: zmq.Context):
        self._in = ctx.socket(zmq.PULL)
        self._in.rcvtimeo = 100
        port = self._in.bind_to_random_port("tcp://127.0.0.1")
        self.address = f"tcp://127.0.0.1:{port}"
        self.by_process = Counter()
        self._running = True
        self._thread = threading.Thread(target=self._collect, daemon=True)
        self._thread.start()

    def _collect(self):
        while self._running:
            try:
                record = json.loads(self._in.recv())["record"]
            except zmq.Again:
                continue
            self.by_process[record["process"]["name"]] += 1
        self._in.close(0)

    def stop(self):
        self._running = False
        self._thread.join(2)
