"""The queue daemon: python -m pirate.queue FOLDER"""
import sys
import time
from collections import OrderedDict

import zmq

from .daemonize import daemon
from .ppp import INTERVAL, LIFETIME, LIVENESS, PPP


class Harbour:
    """The queue's two faces."""

    def __init__(self, folder: str, ctx: zmq.Context):
        self.front = ctx.socket(zmq.ROUTER)
        self.back = ctx.socket(zmq.ROUTER)
        self.front.bind(f"ipc://{folder}/front")
        self.back.bind(f"ipc://{folder}/back")
        self.ready: OrderedDict[bytes, float] = OrderedDict()

    def purge(self):
        now = time.monotonic()
        for address in [a for a, expiry in self.ready.items() if expiry < now]:
            del self.ready[address]

    def serve(self):
        end = time.monotonic() + LIFETIME
        poller = zmq.Poller()
        poller.register(self.back, zmq.POLLIN)
        poller.register(self.front, zmq.POLLIN)
        beat = 0.0
        while time.monotonic() < end:
            active = dict(poller.poll(int(INTERVAL * 500)))
            if self.back in active:
                self.from_worker(*self.back.recv_multipart())
            if self.front in active and self.ready:
                frames = self.front.recv_multipart()
                if frames[-1] == PPP.QUIT:
                    return
                worker, _ = self.ready.popitem(last=False)
                self.back.send_multipart([worker, *frames])
            if time.monotonic() > beat:
                for address in self.ready:
                    self.back.send_multipart([address, PPP.HEARTBEAT.value])
                beat = time.monotonic() + INTERVAL
            self.purge()

    def from_worker(self, address, *frames):
        self.ready.pop(address, None)
        self.ready[address] = time.monotonic() + INTERVAL * LIVENESS
        if len(frames) > 1:
            self.front.send_multipart(frames)


def someone_answers(folder: str) -> bool:
    """Does another queue already serve this folder?"""
    with zmq.Context() as ctx, ctx.socket(zmq.DEALER) as probe:
        probe.linger = 0
        probe.connect(f"ipc://{folder}/back")
        probe.send(PPP.READY.value)
        return bool(probe.poll(250))


def main(folder: str) -> None:
    if someone_answers(folder):
        sys.exit(f"a queue runs in {folder} already")
    with daemon(f"{folder}/queue.pid"), zmq.Context() as ctx:
        harbour = Harbour(folder, ctx)
        harbour.serve()
        ctx.destroy(linger=200)


if __name__ == "__main__":
    main(sys.argv[1])
