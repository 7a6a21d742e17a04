import json
import threading

import zmq


class Dispatcher:
    def __init__(self, context=None):
        self._ctx = context or zmq.Context()
        self._router = self._ctx.socket(zmq.ROUTER)
        self._router.linger = 0
        self.endpoint = "tcp://127.0.0.1:%d" % self._router.bind_to_random_port("tcp://127.0.0.1")
        self._methods = {}
        self._stop = threading.Event()

    def method(self, fn):
        self._methods[fn.__name__] = fn
        return fn

    def _serve(self):
        while not self._stop.is_set():
            if self._router.poll(50):
                frames = self._router.recv_multipart()
                call = json.loads(frames[-1])
                self._methods[call["method"]](*call["args"], **call["kwargs"])
        self._router.close()
        self._ctx.term()

    def __enter__(self):
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *exc):
        self._stop.set()
        self._thread.join()
