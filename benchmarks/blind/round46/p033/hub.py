"""The hub knows one line per room. Use Hub.get(), never Hub()."""
import logging
import os

import zmq

import settings

log = logging.getLogger("hub")


class Hub:
    _self = None
    _lines = {}

    @classmethod
    def get(cls):
        if cls._self is None or cls._self.pid != os.getpid():
            cls._self = cls()
            log.debug("new hub in process %d", cls._self.pid)
        return cls._self

    def __init__(self):
        self.pid = os.getpid()
        self.context = zmq.Context()

    def line(self, room):
        if room not in self._lines:
            sock = self.context.socket(zmq.PUSH)
            sock.linger = 300
            sock.connect(settings.house.address(room))
            self._lines[room] = sock
        return self._lines[room]

    def set_level(self, room, lamp, level):
        frame = [room.encode(), b"%d" % lamp, b"%d" % level]
        self.line(room).send_multipart(frame, zmq.NOBLOCK)

    def all_off(self):
        for room in settings.house.rooms.values():
            for lamp in range(room.lamps):
                self.set_level(room.name, lamp, 0)

    def shutdown(self):
        for sock in self._lines.values():
            sock.close()
        self._lines.clear()
        self.context.term()
