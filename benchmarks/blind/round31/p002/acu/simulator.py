"""Stand-in for the ACU on the test bench."""

import collections
import threading

import zmq


class AcuSimulator:
    def __init__(self) -> None:
        self.seen: collections.Counter = collections.Counter()
        self._stop = threading.Event()
        self._bound = threading.Event()
        self.endpoint = ""
        self._thread = threading.Thread(target=self._serve, daemon=True)

    def __enter__(self) -> "AcuSimulator":
        self._thread.start()
        self._bound.wait(2)
        return self

    def __exit__(self, *exc: object) -> None:
        self._stop.set()
        self._thread.join(2)

    def _serve(self) -> None:
        with zmq.Context() as ctx, ctx.socket(zmq.PULL) as pull:
            pull.linger = 0
            port = pull.bind_to_random_port("tcp://127.0.0.1")
            self.endpoint = f"tcp://127.0.0.1:{port}"
            self._bound.set()
            while True:
                if pull.poll(80):
                    message = pull.recv_json(zmq.NOBLOCK)
                    self.seen[message["axis"], message["verb"]] += 1
                elif self._stop.is_set():
                    return
