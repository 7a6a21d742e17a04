"""Process base with start, stop and a messenger."""
import abc
import multiprocessing as mp

import zmq

_fork = mp.get_context("fork")


class Messenger:
    """Makes sockets towards the desk and closes them again."""

    def __init__(self, desk, make_context=zmq.Context):
        self.make_context = make_context
        self.desk = desk
        self.opened = []

    def dial(self):
        sock = self.make_context().socket(zmq.PUSH)
        sock.linger = 400
        sock.sndtimeo = 300
        sock.connect(self.desk)
        self.opened.append(sock)
        return sock

    def hang_up(self):
        while self.opened:
            sock = self.opened.pop()
            sock.close()
            sock.context.term()


class Worker(_fork.Process, abc.ABC):
    def __init__(self, name, messenger):
        super().__init__(name=name, daemon=True)
        self.messenger = messenger

    @abc.abstractmethod
    def work(self, out):
        ...

    def run(self):
        out = self.messenger.dial()
        try:
            self.work(out)
        except zmq.Again:
            pass
        finally:
            self.messenger.hang_up()

    def stop(self, timeout=3):
        self.join(timeout)
        if self.is_alive():
            self.kill()
            self.join()
