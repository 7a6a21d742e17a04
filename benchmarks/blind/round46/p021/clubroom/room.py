import os
import shutil
import tempfile
import time
from collections import Counter

import zmq

from .bots import BOTS
from .talk import Crier


class Room:
    def __init__(self, rounds):
        self.rounds = rounds
        self.folder = tempfile.mkdtemp(prefix="clubroom-")
        self.door = "ipc://" + os.path.join(self.folder, "door")
        self.ears = zmq.Context.instance().socket(zmq.PULL)
        self.ears.bind(self.door)
        self.crier = Crier(self.door)
        self.guests = []
        self.transcript = []

    def hire(self, nick):
        guest = BOTS[nick](self.door, self.rounds)
        guest.say("has joined")
        guest.start()
        self.guests.append(guest)

    def listen(self, quiet=0.8, limit=5.0):
        deadline = time.monotonic() + limit
        last = time.monotonic()
        while time.monotonic() < deadline:
            if self.ears.poll(100):
                message = self.ears.recv_json(zmq.NOBLOCK)
                self.transcript.append((message["nick"], message["text"]))
                last = time.monotonic()
            elif time.monotonic() - last > quiet:
                break

    def close(self):
        for guest in self.guests:
            guest.join(2)
            if guest.is_alive():
                guest.kill()
                guest.join(1)
        self.crier.hang_up()
        self.ears.close(0)
        shutil.rmtree(self.folder, ignore_errors=True)

    def summary(self):
        return Counter(nick for nick, _ in self.transcript)
