import zmq

from tasksrv.base import ForkingService
from tasksrv.mixins import ChannelMixin, StatsMixin


class Sink(object):
    def __init__(self):
        self.ctx = zmq.Context()
        self.sock = self.ctx.socket(zmq.PULL)
        self.port = self.sock.bind_to_random_port('tcp://127.0.0.1')

    def read(self, patience=250):
        while self.sock.poll(patience):
            yield self.sock.recv_json(zmq.NOBLOCK)

    def close(self):
        self.sock.close(0)
        self.ctx.term()


class PrimeService(StatsMixin, ChannelMixin, ForkingService):
    name = 'primes'

    def configure(self):
        super(PrimeService, self).configure()
        self.sink = Sink()
        self.endpoint = 'tcp://127.0.0.1:%d' % self.sink.port
        self.chunk = 500

    def open(self):
        super(PrimeService, self).open()
        self.post('start', workers=self.options.workers)

    def is_prime(self, n):
        self.count('tested')
        if n < 2:
            return False
        return all(n % d for d in range(2, int(n ** 0.5) + 1))

    def child_main(self):
        low = self.number * 10000
        for i in range(self.options.rounds):
            found = [n for n in range(low, low + self.chunk) if self.is_prime(n)]
            low += self.chunk
            self.post('primes', low=low, found=len(found), stats=self.stats_line())
        self.hang_up()

    def supervise(self):
        super(PrimeService, self).supervise()
        for item in self.sink.read():
            print(sorted(item.items()))

    def close(self):
        super(PrimeService, self).close()
        self.sink.close()
