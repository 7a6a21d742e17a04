"""Paranoid Pirate worker, one operating system process each."""
import multiprocessing as mp
import time
from random import randint

import zmq

from .const import (HEARTBEAT_INTERVAL, HEARTBEAT_LIVENESS, INTERVAL_INIT,
                    INTERVAL_MAX, PPP_HEARTBEAT, PPP_READY)


class PirateWorker(mp.Process):
    def __init__(self, backend, task, *, max_reconnects=2):
        super().__init__(daemon=True)
        self.backend = backend
        self.task = task
        self.max_reconnects = max_reconnects

    def _connect(self, poller):
        context = zmq.Context.instance()
        sock = context.socket(zmq.DEALER)
        sock.identity = b"%04X-%04X" % (randint(0, 0x10000), randint(0, 0x10000))
        sock.linger = 0
        poller.register(sock, zmq.POLLIN)
        sock.connect(self.backend)
        sock.send(PPP_READY)
        return sock

    def run(self):
        poller = zmq.Poller()
        liveness = HEARTBEAT_LIVENESS
        interval = INTERVAL_INIT
        reconnects = 0
        heartbeat_at = time.monotonic() + HEARTBEAT_INTERVAL
        worker = self._connect(poller)
        while True:
            socks = dict(poller.poll(HEARTBEAT_INTERVAL * 1000))
            if socks.get(worker) == zmq.POLLIN:
                frames = worker.recv_multipart()
                liveness = HEARTBEAT_LIVENESS
                interval = INTERVAL_INIT
                if len(frames) == 3:
                    client, empty, body = frames
                    worker.send_multipart([client, empty, self.task(body)])
                elif frames != [PPP_HEARTBEAT]:
                    print("E: invalid message:", frames)
            else:
                liveness -= 1
                if liveness == 0:
                    print(f"W: {self.name} lost the queue, reconnecting in {interval:0.2f}s")
                    if reconnects == self.max_reconnects:
                        return
                    time.sleep(interval)
                    interval = min(interval * 2, INTERVAL_MAX)
                    poller.unregister(worker)
                    worker.close()
                    worker = self._connect(poller)
                    liveness = HEARTBEAT_LIVENESS
                    reconnects += 1
            if time.monotonic() > heartbeat_at:
                heartbeat_at = time.monotonic() + HEARTBEAT_INTERVAL
                worker.send(PPP_HEARTBEAT)
