import sys
import threading
from pathlib import Path

import zmq

from .settings import Settings
from .upload import upload_all
from .wire import reachable


class Store(threading.Thread):
    """An artifact store in memory."""

    def __init__(self):
        super().__init__(daemon=True)
        self.artifacts = {}
        self._intake = zmq.Context().socket(zmq.PULL)
        self.endpoint = f"tcp://127.0.0.1:{self._intake.bind_to_random_port('tcp://127.0.0.1')}"
        self.done = threading.Event()

    def run(self):
        while not self.done.is_set():
            while self._intake.poll(300):
                name, chunk = self._intake.recv_multipart()
                self.artifacts[name.decode()] = self.artifacts.get(name.decode(), b"") + chunk


def main(argv):
    match argv:
        case ["upload", *names] if names:
            store = Store()
            store.start()
            if not reachable(store.endpoint):
                return "the store does not answer"
            digests = upload_all([Path(n) for n in names], store.endpoint, Settings())
            store.done.set()
            store.join(3)
            for name, digest in digests.items():
                print(name, digest, f"{len(store.artifacts.get(name, b''))} bytes stored")
        case _:
            return "usage: ciagent upload FILE..."


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
