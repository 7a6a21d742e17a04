import collections
import logging

import zmq

log = logging.getLogger("wms.host")


class WarehouseHost:
    def __init__(self, url):
        self.ctx = zmq.Context()
        self.inbox = self.ctx.socket(zmq.PULL)
        self.inbox.linger = 0
        self.inbox.bind(url)
        self.counts = collections.Counter()

    def collect(self, idle_ms):
        while self.inbox.poll(idle_ms):
            station, code = self.inbox.recv_multipart()
            self.counts[station.decode()] += 1

    def close(self):
        self.inbox.close()
        self.ctx.term()
