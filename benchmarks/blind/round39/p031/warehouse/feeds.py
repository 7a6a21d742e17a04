import random

import zmq

from warehouse.procs import SocketLoopProc
from warehouse.shared import EnvMixin


class StockFeed(SocketLoopProc):
    outlet = 'stock'

    def __init__(self, aisle, items, **kw):
        super(StockFeed, self).__init__(**kw)
        self.aisle = aisle
        self.remaining = items
        self.rng = random.Random(aisle)

    def step(self):
        self.remaining -= 1
        self.put((self.aisle, 'bin-%02d' % self.rng.randrange(30), self.rng.randrange(-5, 20)))
        return self.remaining > 0


class Ledger(EnvMixin):
    def __init__(self):
        self.sock = self.env.zctx.socket(zmq.PULL)
        self.sock.bind(self.env.endpoint('stock'))
        self.stock = {}

    def book(self, patience=300):
        moves = 0
        while self.sock.poll(patience):
            aisle, place, amount = self.sock.recv_pyobj(zmq.NOBLOCK)
            key = '%s/%s' % (aisle, place)
            self.stock[key] = self.stock.get(key, 0) + amount
            moves += 1
        return moves

    def close(self):
        self.sock.close(0)
