"""Crash records: where they go, and the collector that buckets them."""
import collections
import hashlib
import sys
import threading
import traceback

import zmq


def fingerprint(tb) -> str:
    frames = [f"{f.name}:{f.lineno}" for f in traceback.extract_tb(tb)[-3:]]
    return hashlib.sha1("|".join(frames).encode()).hexdigest()[:12]


class CrashSink:
    def __init__(self, context: zmq.Context, endpoint: str):
        self._push = context.socket(zmq.PUSH)
        self._push.setsockopt(zmq.LINGER, 300)
        self._push.connect(endpoint)
        self.stage = "startup"

    def record(self, record: dict) -> None:
        record.setdefault("stage", self.stage)
        try:
            self._push.send_json(record, zmq.NOBLOCK)
        except zmq.Again:
            print("crash collector is not keeping up", file=sys.stderr)

    def excepthook(self, kind, value, tb) -> None:
        self.record({"kind": kind.__name__, "text": str(value)[:120], "bucket": fingerprint(tb)})

    def install(self) -> None:
        sys.excepthook = self.excepthook

    def close(self) -> None:
        sys.excepthook = sys.__excepthook__
        self._push.close()


class Collector(threading.Thread):
    def __init__(self, context: zmq.Context, endpoint: str):
        super().__init__(name="collector", daemon=True)
        self.buckets: collections.Counter[str] = collections.Counter()
        self._halt = threading.Event()
        self._pull = context.socket(zmq.PULL)
        self._pull.bind(endpoint)

    def run(self) -> None:
        while True:
            if self._pull.poll(100):
                record = self._pull.recv_json()
                self.buckets[f"{record['stage']}/{record['kind']}/{record['bucket']}"] += 1
            elif self._halt.is_set():
                break
        self._pull.close()

    def finish(self) -> None:
        self._halt.set()
        self.join(3)
