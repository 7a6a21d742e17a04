"""Health monitor: starts checks as programs of their own and gathers answers."""
from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Iterator, List

import zmq

CHECK = Path(__file__).with_name("check.py")


class Inbox:
    def __init__(self, url: str) -> None:
        self.url = url
        self.context = zmq.Context()
        self.socket = self.context.socket(zmq.PULL)
        self.socket.bind(url)

    def drain(self, count: int) -> List[dict]:
        found = []
        while len(found) < count and self.socket.poll(3000):
            found.append(self.socket.recv_json())
        return found

    def close(self) -> None:
        self.socket.close()
        self.context.term()


@contextmanager
def running(kind: str, url: str) -> Iterator[subprocess.Popen]:
    env = {**os.environ, "MONITOR_URL": url}
    process = subprocess.Popen([sys.executable, str(CHECK), kind], env=env)
    try:
        yield process
    finally:
        process.wait(3)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        inbox = Inbox(f"ipc://{folder}/inbox")
        with ExitStack() as stack:
            kinds = ("disk", "memory")
            for kind in kinds:
                stack.enter_context(running(kind, inbox.url))
            for answer in sorted(inbox.drain(len(kinds)), key=lambda a: a["kind"]):
                print(answer)
        inbox.close()


if __name__ == "__main__":
    main()
