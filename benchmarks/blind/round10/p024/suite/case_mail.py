import unittest

import zmq

from mailbox_url import listen
from mailbox.client import MailClient
from suite.forking import forked


def send_from(url: str, text: str) -> None:
    with MailClient(url) as client:
        client.send(text)


class MailCase(unittest.TestCase):
    def setUp(self) -> None:
        self.context = zmq.Context()
        self.pull, self.url = listen(self.context)
        self.client = MailClient(self.url)

    def tearDown(self) -> None:
        self.client.__exit__()
        self.context.destroy(linger=0)

    def take(self) -> str:
        self.assertTrue(self.pull.poll(2000))
        return self.pull.recv_string()

    def test_same_process(self) -> None:
        self.client.send("one")
        self.assertEqual(self.take(), "one")

    def test_other_process(self) -> None:
        self.assertEqual(forked(send_from, self.url, "two"), 0)
        self.assertEqual(self.take(), "two")


if __name__ == "__main__":
    unittest.main()
