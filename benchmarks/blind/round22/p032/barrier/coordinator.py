"""Counts the arrivals of a round and announces its end."""
import json
import threading
from dataclasses import dataclass, field

import zmq


@dataclass
class Coordinator:
    parties: int
    context: zmq.Context = field(default_factory=zmq.Context, repr=False)
    rounds: list[list[str]] = field(default_factory=list)

    def __post_init__(self):
        self._sock = self.context.socket(zmq.ROUTER)
        self.port = self._sock.bind_to_random_port("tcp://127.0.0.1")
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._serve, daemon=True)

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *exc):
        self._done.set()
        self._thread.join()
        self._sock.close(linger=0)

    def _serve(self):
        present: dict[bytes, str] = {}
        while not self._done.is_set():
            if not self._sock.poll(40):
                continue
            peer, body = self._sock.recv_multipart()
            request = json.loads(body)
            if request["op"] == "hello":
                self._sock.send_multipart([peer, b'{"op": "welcome"}'])
                continue
            present[peer] = request["name"]
            if len(present) == self.parties:
                self.rounds.append(sorted(present.values()))
                for p in present:
                    self._sock.send_multipart([p, json.dumps({"op": "go", "round": len(self.rounds)}).encode()])
                present = {}
