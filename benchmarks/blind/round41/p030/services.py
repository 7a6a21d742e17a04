"""Background services of a self-play run."""
from __future__ import annotations

import multiprocessing as mp
import pickle
import queue
from pathlib import Path
from typing import Any, Optional

import zmq


class Hub:
    """Where the players deliver games and the services post notices."""

    GAMES = "inproc://games"

    def __init__(self) -> None:
        self.context = zmq.Context()
        self.inbox = self.context.socket(zmq.PULL)
        self.inbox.bind(self.GAMES)
        self.notices = self.connect()

    def connect(self) -> zmq.Socket:
        sock = self.context.socket(zmq.PUSH)
        sock.connect(self.GAMES)
        return sock

    def notice(self, text: str) -> None:
        self.notices.send_pyobj(("notice", text), zmq.NOBLOCK)

    def close(self) -> None:
        self.context.destroy(linger=0)


class Service(mp.Process):
    hub: Optional[Hub] = None

    def __init__(self) -> None:
        super().__init__(name=type(self).__name__, daemon=True)
        self.inputs: mp.Queue = mp.Queue()

    def attach(self, hub: Hub) -> None:
        self.hub = hub
        self.say("attached")

    def say(self, text: str) -> None:
        if self.hub is not None:
            self.hub.notice(f"{self.name}: {text}")

    def handle(self, item: Any) -> None:
        raise NotImplementedError

    def finish(self) -> None:
        self.say("finished")

    def run(self) -> None:
        while True:
            try:
                item = self.inputs.get(timeout=5)
            except queue.Empty:
                break
            if item is None:
                break
            self.handle(item)
        self.finish()

    def submit(self, item: Any) -> None:
        self.inputs.put(item)

    def stop(self) -> None:
        self.submit(None)
        self.join(2)
        if self.is_alive():
            self.kill()
        self.say("stopped")


class ReplayWriter(Service):
    """Keeps the games of the run in one pickle file."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
        self.games: list[Any] = []

    def handle(self, item: Any) -> None:
        self.games.append(item)
        self.say(f"{len(self.games)} games")

    def finish(self) -> None:
        self.path.write_bytes(pickle.dumps(self.games))
        super().finish()
