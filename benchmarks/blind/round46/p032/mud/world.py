import time

import zmq

from . import wire

STEPS = {"north": (0, 1), "south": (0, -1), "east": (1, 0), "west": (-1, 0)}


class World:
    def __init__(self, address):
        self.door = wire.open_world(address)
        self.where = {}
        self.chronicle = []

    def answer(self, name, command):
        x, y = self.where.setdefault(name, (0, 0))
        if command in STEPS:
            dx, dy = STEPS[command]
            self.where[name] = (x + dx, y + dy)
            return "you are at %d,%d" % self.where[name]
        if command == "quit":
            self.where.pop(name)
            return "bye"
        return "you %s" % command

    def run(self, launcher, seconds=6):
        end = time.monotonic() + seconds
        while launcher.running and time.monotonic() < end:
            if self.door.poll(100):
                identity, command = self.door.recv_multipart(zmq.NOBLOCK)
                name = identity.decode()
                reply = self.answer(name, command.decode())
                self.chronicle.append("%s: %s" % (name, reply))
                self.door.send_multipart([identity, reply.encode()])
            for name, code in launcher.reap():
                self.chronicle.append("%s left with %d" % (name, code))

    def close(self):
        self.door.close()
        wire.context.term()
