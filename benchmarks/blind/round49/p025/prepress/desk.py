"""The production desk: where every station leaves its notes."""
import functools
import time

import zmq


class Desk:
    ADDRESS = "inproc://desk"

    def __init__(self):
        self.zmq = zmq.Context()
        self.tray = self.zmq.socket(zmq.PULL)
        self.tray.linger = 0
        self.tray.bind(self.ADDRESS)
        self.pen = self.zmq.socket(zmq.PUSH)
        self.pen.linger = 0
        self.pen.connect(self.ADDRESS)
        self.poller = zmq.Poller()
        self.poller.register(self.tray, zmq.POLLIN)

    def note(self, station, text, **more):
        self.pen.send_json({"station": station, "text": text, **more}, zmq.DONTWAIT)

    def notes(self, patience):
        while dict(self.poller.poll(patience)):
            yield self.tray.recv_json()

    def clear(self):
        self.poller.unregister(self.tray)
        self.pen.close()
        self.tray.close()
        self.zmq.term()


def noted(action):
    """Leaves a note on the desk when the action took long or went wrong."""

    def wrap(method):
        @functools.wraps(method)
        def call(self, sheet):
            began = time.perf_counter()
            try:
                return method(self, sheet)
            except ValueError as exc:
                self.desk.note(self.name, f"{action} failed", sheet=sheet.number, why=str(exc))
                raise
            finally:
                took = time.perf_counter() - began
                if took > self.slow:
                    self.desk.note(self.name, f"{action} slow", sheet=sheet.number, took=round(took, 3))

        return call

    return wrap
