"""Both ends of the update bus."""
import os
import time

import zmq


class UpdateServer:
    def __enter__(self):
        self.ctx = zmq.Context()
        self.pub = self.ctx.socket(zmq.PUB)
        port = self.pub.bind_to_random_port("tcp://127.0.0.1")
        self.url = f"tcp://127.0.0.1:{port}"
        return self

    def announce(self, lang, source, target):
        time.sleep(0.1)
        self.pub.send_multipart([part.encode() for part in (lang, source, target)])

    def __exit__(self, *exc):
        self.pub.close(0)
        self.ctx.term()


class UpdateClient:
    """Subscription to the languages a desk works with."""

    def __init__(self, url, langs):
        self.url = url
        self.langs = list(langs)
        self._open()
        os.register_at_fork(after_in_child=self._renew)

    def _open(self):
        self._context = zmq.Context()
        self._sub = self._context.socket(zmq.SUB)
        self._sub.connect(self.url)
        self._select()

    def _select(self):
        for lang in self.langs:
            self._sub.subscribe(lang.encode())

    def _renew(self):
        self._retired = self._context, self._sub
        self._open()

    def pending(self, wait=200):
        while self._sub.poll(wait):
            yield tuple(part.decode() for part in self._sub.recv_multipart())

    def close(self):
        self._sub.close(0)
        self._context.term()
