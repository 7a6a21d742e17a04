"""Fixtures."""
import multiprocessing
import unittest

from broker import Broker

mp = multiprocessing.get_context("fork")


class BrokerCase(unittest.TestCase):
    patience = 2.0

    def setUp(self):
        self.broker = Broker().start()
        self.addCleanup(self.broker.stop)

    def in_process(self, func, *args):
        child = mp.Process(target=func, args=args)
        child.start()
        self.addCleanup(self._reap, child)
        return child

    def _reap(self, child):
        child.join(self.patience)
        if child.is_alive():
            child.kill()
            child.join()
