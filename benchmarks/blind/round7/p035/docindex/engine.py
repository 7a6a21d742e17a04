import threading
from collections import defaultdict
from contextlib import contextmanager
from typing import Iterator

import zmq

from .client import EngineClient
from .config import ClientConfig


class Engine(threading.Thread):
    def __init__(self, url: str) -> None:
        super().__init__(daemon=True)
        self.url = url
        self.indexes: dict[str, list[str]] = defaultdict(list)
        self.halt = threading.Event()

    def run(self) -> None:
        context = zmq.Context()
        rep = context.socket(zmq.REP)
        rep.bind(self.url)
        while not self.halt.is_set():
            if rep.poll(20):
                rep.send_json(self.answer(**rep.recv_json()))
        context.destroy(linger=0)

    def answer(self, op: str, index: str, text: str = "") -> dict:
        if op == "add":
            self.indexes[index].append(text)
        return {"ok": True, "documents": len(self.indexes[index])}


@contextmanager
def search_engine(config: ClientConfig) -> Iterator[EngineClient]:
    engine = Engine(config.url)
    engine.start()
    client = EngineClient(config)
    try:
        yield client
    finally:
        client.close()
        engine.halt.set()
        engine.join(1)
