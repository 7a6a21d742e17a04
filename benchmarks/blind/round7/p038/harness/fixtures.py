import threading
from contextlib import contextmanager
from typing import Iterator

import zmq

from .client import DeviceClient


class FakeDevice(threading.Thread):
    def __init__(self, url: str) -> None:
        super().__init__(daemon=True)
        self.context = zmq.Context()
        self.url = url
        self.stopped = threading.Event()

    def run(self) -> None:
        rep = self.context.socket(zmq.REP)
        rep.bind(self.url)
        while not self.stopped.is_set():
            if rep.poll(20):
                rep.send_json({"ok": True, "echo": rep.recv_json()})
        rep.close(linger=0)
        self.context.term()


@contextmanager
def device(url: str) -> Iterator[DeviceClient]:
    """The device and a client of it, alive for the whole session."""
    fake = FakeDevice(url)
    fake.start()
    client = DeviceClient(url)
    assert client.command("ping")["ok"]
    try:
        yield client
    finally:
        client.close()
        fake.stopped.set()
        fake.join(1)
