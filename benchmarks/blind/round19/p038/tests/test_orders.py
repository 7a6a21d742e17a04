import contextlib

import zmq

from broker import Broker, ShopClient

from .base import BrokerCase, mp


class OrderTest(BrokerCase):
    def test_ack(self):
        """The shop is a process, the broker runs here."""
        answers = mp.SimpleQueue()
        self.in_process(self._shop, self.broker.endpoint, answers)
        self.assertEqual(self.broker.step(), "A-17")
        self.assertEqual(answers.get(), "ack A-17")

    @staticmethod
    def _shop(endpoint, answers):
        with ShopClient(endpoint) as shop:
            answers.put(shop.order("A-17"))

    def test_no_orders(self):
        self.assertIsNone(self.broker.step(50))


class ServedOrderTest(BrokerCase):
    """The broker is the process, the shop runs here."""

    def setUp(self):
        self.broker = Broker()

    def serve(self, ports):
        with contextlib.closing(ports):
            ports.send(self.broker.start().port)
        while self.broker.step() is not None:
            pass
        self.broker.stop()

    def test_ack(self):
        here, there = mp.Pipe(duplex=False)
        self.in_process(self.serve, there)
        self.assertTrue(here.poll(self.patience))
        self.broker.port = here.recv()
        with ShopClient(self.broker.endpoint, timeout=800) as shop:
            try:
                self.assertEqual(shop.order("B-3"), "ack B-3")
            except zmq.ZMQError as error:
                self.skipTest(f"broker too slow: {error}")
