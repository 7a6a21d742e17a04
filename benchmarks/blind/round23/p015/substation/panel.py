import zmq

from .registry import on


class Panel:
    """Socket pair to the annunciator panel: lamps out, acknowledgements in."""

    def __init__(self):
        self.ctx = None

    def setup(self, lamps, acks):
        self.where = lamps, acks
        self.ctx = zmq.Context()
        self.lamps = self.ctx.socket(zmq.PUSH)
        self.lamps.linger = 0
        self.lamps.connect(lamps)
        self.acks = self.ctx.socket(zmq.PULL)
        self.acks.connect(acks)
        self.poller = zmq.Poller()
        self.poller.register(self.acks, zmq.POLLIN)

    def acknowledged(self, wait):
        return {self.acks.recv() for sock, _ in self.poller.poll(wait) if sock is self.acks}


panel = Panel()


@on("overcurrent", "earthfault")
def trip_lamp(kind, bay, **facts):
    panel.lamps.send_multipart([bay.encode(), kind.encode(), b"flash"])
    return bay


@on("earthfault")
def horn(bay, **_):
    if bay.encode() not in panel.acknowledged(50):
        panel.lamps.send(b"HORN " + bay.encode())
