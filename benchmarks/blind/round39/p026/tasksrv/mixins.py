import time

import zmq


class ChannelMixin(object):
    """Gives a service self.zctx and self.results."""

    endpoint = None

    def open(self):
        super(ChannelMixin, self).open()
        self._connect()

    def _connect(self):
        self.zctx = zmq.Context()
        self.results = self.zctx.socket(zmq.PUSH)
        self.results.setsockopt(zmq.LINGER, 300)
        self.results.connect(self.endpoint)

    def post_fork(self, number):
        super(ChannelMixin, self).post_fork(number)
        self._orphans = (self.zctx, self.results)
        self._connect()

    def post(self, what, **values):
        values['what'] = what
        values['number'] = self.number
        self.results.send_json(values, zmq.NOBLOCK)

    def hang_up(self):
        self.results.close()
        self.zctx.term()

    def close(self):
        self.hang_up()
        super(ChannelMixin, self).close()


class StatsMixin(object):
    """Counters and timers; a child starts from zero."""

    def configure(self):
        super(StatsMixin, self).configure()
        self.reset_stats()

    def reset_stats(self):
        self.stats = {}
        self.born = time.time()

    def count(self, key, by=1):
        self.stats[key] = self.stats.get(key, 0) + by

    def post_fork(self, number):
        super(StatsMixin, self).post_fork(number)
        self.reset_stats()

    def stats_line(self):
        pairs = ['%s=%s' % kv for kv in sorted(self.stats.items())]
        return '%s in %.2fs' % (' '.join(pairs) or 'idle', time.time() - self.born)
