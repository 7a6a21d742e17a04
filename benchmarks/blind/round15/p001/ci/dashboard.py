from __future__ import annotations

import json
from collections import defaultdict

import zmq


class Dashboard:
    """Collects what the jobs say; drawn once at the end."""

    def __init__(self, context: zmq.Context) -> None:
        self.notes = context.socket(zmq.PULL)
        self.blobs_in = context.socket(zmq.PULL)
        self.seen: dict[str, list[str]] = defaultdict(list)
        self.blobs: list[str] = []
        self.endpoints = {
            "status": f"tcp://127.0.0.1:{self.notes.bind_to_random_port('tcp://127.0.0.1')}",
            "uploads": f"tcp://127.0.0.1:{self.blobs_in.bind_to_random_port('tcp://127.0.0.1')}",
        }

    def drain(self, timeout: int = 300) -> None:
        while self.notes.poll(timeout):
            note = json.loads(self.notes.recv())
            self.seen[note["job"]].append(note["state"])
        while self.blobs_in.poll(timeout):
            name, _blob = self.blobs_in.recv_multipart()
            self.blobs.append(name.decode())

    def draw(self) -> str:
        return "\n".join(f"{job:8} {' > '.join(states)}" for job, states in sorted(self.seen.items()))

    def close(self) -> None:
        self.notes.close(0)
        self.blobs_in.close(0)
