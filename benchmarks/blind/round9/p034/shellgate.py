"""Shell gateway: commands arrive on the bus, run below a terminal, answers go back."""
from __future__ import annotations

import os
import pty
import threading
from dataclasses import dataclass
from typing import Iterator, List, Tuple

from shellbus.endpoint import Endpoint, ask


@dataclass
class Terminal:
    argv: List[str]

    def open(self) -> Tuple[int, int]:
        pid, fd = pty.fork()
        if pid == 0:
            try:
                os.execvp(self.argv[0], self.argv)
            except OSError:
                os._exit(127)
        return pid, fd

    def lines(self) -> Iterator[str]:
        pid, fd = self.open()
        data = b""
        try:
            while chunk := os.read(fd, 512):
                data += chunk
        except OSError:
            pass
        os.close(fd)
        os.waitpid(pid, 0)
        yield from data.decode().split("\r\n")


def serve(endpoint: Endpoint, requests: int) -> None:
    for argv in endpoint.requests(requests):
        endpoint.reply([line for line in Terminal(argv).lines() if line])


def main() -> None:
    endpoint = Endpoint()
    thread = threading.Thread(target=serve, args=(endpoint, 2))
    thread.start()
    print(ask(endpoint.url, ["echo", "one"]))
    print(ask(endpoint.url, ["printf", r"two\nthree\n"]))
    thread.join(3)
    endpoint.close()


if __name__ == "__main__":
    main()
