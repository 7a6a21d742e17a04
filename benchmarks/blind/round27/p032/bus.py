import dataclasses
import json
import threading

import zmq


@dataclasses.dataclass
class Event:
    kind: str
    step: str
    data: dict = dataclasses.field(default_factory=dict)

    def frames(self):
        return [self.kind.encode(), self.step.encode(), json.dumps(self.data).encode()]


class Bus:
    def __init__(self):
        self.context = zmq.Context()
        self.pub = self.context.socket(zmq.PUB)
        self.pub.linger = 0
        self.pub.bind("inproc://bus")
        self._threads = []
        self._stop = threading.Event()

    def emit(self, kind, step, **data):
        self.pub.send_multipart(Event(kind, step, data).frames())

    def listen(self, callback, *kinds):
        sub = self.context.socket(zmq.SUB)
        for kind in kinds:
            sub.setsockopt(zmq.SUBSCRIBE, kind.encode())
        sub.connect("inproc://bus")
        thread = threading.Thread(target=self._pump, args=(sub, callback), daemon=True)
        thread.start()
        self._threads.append(thread)

    def _pump(self, sub, callback):
        with sub:
            while True:
                if sub.poll(100):
                    kind, step, data = sub.recv_multipart(zmq.NOBLOCK)
                    callback(Event(kind.decode(), step.decode(), json.loads(data)))
                elif self._stop.is_set():
                    return

    def close(self):
        self._stop.set()
        for thread in self._threads:
            thread.join(2)
        self.pub.close()
        self.context.term()
