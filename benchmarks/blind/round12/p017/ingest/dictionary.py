"""Event-name dictionary; entries are prefetched by a feeder and picked up as needed."""
import itertools
import threading

import zmq

_ctx = zmq.Context()
_lock = threading.Lock()


class Dictionary:
    __slots__ = ("_in", "_names")

    def __init__(self, endpoint: str) -> None:
        self._names: dict[int, str] = {}
        self._in = _ctx.socket(zmq.PULL)
        self._in.rcvhwm = 64
        self._in.connect(endpoint)

    def refresh(self) -> int:
        fresh = 0
        with _lock:
            while True:
                try:
                    code, name = self._in.recv_multipart(flags=zmq.NOBLOCK)
                except zmq.Again:
                    return fresh
                self._names[int(code)] = name.decode()
                fresh += 1

    def __getitem__(self, code: int) -> str:
        if code not in self._names:
            self._in.rcvtimeo = 500
            self.refresh()
        return self._names.get(code, f"event#{code}")


def feeder(n: int) -> tuple[str, zmq.Socket]:
    push = _ctx.socket(zmq.PUSH)
    port = push.bind_to_random_port("tcp://127.0.0.1")

    def pour() -> None:
        for code, verb in zip(range(n), itertools.cycle(("view", "click", "buy"))):
            push.send_multipart([b"%d" % code, verb.encode()])

    threading.Thread(target=pour, daemon=True).start()
    return f"tcp://127.0.0.1:{port}", push
