"""Scoring crew. Each member keeps a line to the desk of its own."""
import threading
from contextlib import contextmanager
from multiprocessing.pool import ThreadPool as Pool

import zmq

from .lexicon import score


class Crew:
    def __init__(self, context: zmq.Context, desk: str, size: int):
        self._context = context
        self._desk = desk
        self._local = threading.local()
        self._lines = []
        self._pool = Pool(size, initializer=self._join)

    def _join(self):
        line = self._context.socket(zmq.PUSH)
        line.connect(self._desk)
        self._local.line = line
        self._lines.append(line)

    def _judge(self, numbered):
        number, text = numbered
        verdict = score(text)
        self._local.line.send_json({"scored": number, "verdict": verdict})
        return {"id": number, "text": text, "score": verdict}

    def judge(self, texts):
        return self._pool.imap(self._judge, enumerate(texts))

    def dismiss(self):
        self._pool.close()
        self._pool.join()
        for line in self._lines:
            line.close(500)


@contextmanager
def crew(*args):
    team = Crew(*args)
    try:
        yield team
    finally:
        team.dismiss()
