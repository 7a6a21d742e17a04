"""A stand-in for the LoRaWAN hub: answers hello and swallows frames."""
import threading

import zmq


class Hub:
    def __init__(self):
        self.frames = []
        self._ctx = zmq.Context()
        self._hello = self._ctx.socket(zmq.REP)
        self._data = self._ctx.socket(zmq.PULL)
        self.hello_port = self._hello.bind_to_random_port("tcp://127.0.0.1")
        self.data_port = self._data.bind_to_random_port("tcp://127.0.0.1")
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._loop, daemon=True)

    def __enter__(self):
        self._thread.start()
        return self

    def _loop(self):
        poller = zmq.Poller()
        poller.register(self._hello, zmq.POLLIN)
        poller.register(self._data, zmq.POLLIN)
        while not self._stop.is_set():
            for sock, _ in poller.poll(50):
                msg = sock.recv()
                if sock is self._hello:
                    sock.send(b"WELCOME %d" % self.data_port)
                else:
                    self.frames.append(msg)

    def __exit__(self, *exc):
        self._stop.set()
        self._thread.join(2)
        self._hello.close(0)
        self._data.close(0)
        self._ctx.term()
