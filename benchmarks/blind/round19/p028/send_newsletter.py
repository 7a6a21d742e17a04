"""Sends the monthly newsletter of a small press, one process for each segment of readers."""
from __future__ import annotations

import json
import logging
import os
import sys
import time

from letters import SUBSCRIBERS, render, segments
from outbox import Envelope, outbox, relay

log = logging.getLogger("newsletter")


class Crew:
    """Children by pid, with the number of their segment."""

    def __init__(self) -> None:
        self.members: dict[int, int] = {}

    def hire(self, number: int, task, *args) -> None:
        match os.fork():
            case 0:
                code = 1
                try:
                    task(*args)
                    code = 0
                finally:
                    os._exit(code)
            case pid:
                self.members[pid] = number

    def wait(self, patience: float) -> dict[int, int]:
        """Exit codes by segment; who is late is killed."""
        codes, until = {}, time.monotonic() + patience
        while self.members:
            pid, status = os.waitpid(-1, os.WNOHANG)
            if pid:
                codes[self.members.pop(pid)] = os.waitstatus_to_exitcode(status)
            elif time.monotonic() > until:
                for late in self.members:
                    os.kill(late, 9)
            else:
                time.sleep(0.02)
        return codes


def deliver(chunk, month: str, post) -> None:
    for letter in render(chunk, month):
        post(letter)


class Tray:
    """A pipe of lines: the segments write letters to it, the desk reads and posts them."""

    def __init__(self) -> None:
        self.exit, self.entry = os.pipe()

    def post(self, letter: Envelope) -> None:
        os.write(self.entry, json.dumps(letter).encode() + b"\n")

    def empty(self):
        os.close(self.entry)
        with open(self.exit, encoding="utf-8") as lines:
            for line in lines:
                yield Envelope(*json.loads(line))


def main(month: str) -> None:
    logging.basicConfig(level=logging.INFO)
    address = "ipc://relay.sock"
    crew, tray = Crew(), Tray()
    with relay(address) as intake, outbox(address) as post:
        post(Envelope("desk@example.org", "start", month))
        for number, chunk in enumerate(segments(SUBSCRIBERS, 2)):
            crew.hire(number, deliver, chunk, month, tray.post)
        log.info("segments ended: %s", crew.wait(4))
        for letter in tray.empty():
            post(letter)
        while intake.poll(200):
            log.info("relayed to %s", intake.recv_multipart()[0].decode())


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "May")
