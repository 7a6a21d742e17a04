import os
import sys

from .room import Room
from .wire import Ear, Ticker

SCRIPTS = {"lobby": ["ada", "bo", "cy"], "arena": ["di"]}


def host(name, guests):
    room = Room(name, seats=2)
    accepted = [g for g in guests if room.step("join", g)]
    room.step("close")
    print(name, accepted, room.state.name, flush=True)


class Server:
    def __init__(self):
        self.ticker = Ticker()
        self.ear = Ear(self.ticker)
        self.children = {}

    def open(self, name, guests):
        if (pid := os.fork()) == 0:
            host(name, guests)
            os._exit(0)
        self.children[pid] = name
        self.ticker.tick("all")

    def shutdown(self):
        for pid, name in self.children.items():
            _, status = os.waitpid(pid, 0)
            print(name, "left with", os.waitstatus_to_exitcode(status))
        self.ear.close()


def main():
    server = Server()
    for item in SCRIPTS.items():
        server.open(*item)
    server.shutdown()


if __name__ == "__main__":
    sys.exit(main())
