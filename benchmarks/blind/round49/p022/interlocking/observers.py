import json
import os
import time

import zmq


class Observer:
    def changed(self, element, old, new):
        raise NotImplementedError


class Panel(Observer):
    """Mirrors every element on the signaller's panel."""

    def __init__(self, ctx):
        self.out = ctx.socket(zmq.PUB)
        self.out.linger = 0
        self.out.bind("inproc://panel")
        self.count = 0

    def changed(self, element, old, new):
        self.count += 1
        self.out.send_json({"element": element, "from": old, "to": new, "at": time.time()})

    def close(self):
        self.out.close()


class Wire(Observer):
    """One JSON line per change on a file descriptor."""

    def __init__(self, fd):
        self.fd = fd

    def changed(self, element, old, new):
        os.write(self.fd, json.dumps([element, old, new]).encode() + b"\n")


class Journal(Observer):
    def __init__(self):
        self.rows = []

    def changed(self, element, old, new):
        self.rows.append((element, old, new))
