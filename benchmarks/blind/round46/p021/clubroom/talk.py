"""Everything that can open its mouth in the room."""
import time

import zmq


class Speaker:
    """Mixin: gives a class a nick name and a line to the room's door."""

    nick = "nobody"

    def __init__(self, door):
        self.door = door
        self._line = None
        self.spoken = 0

    @property
    def line(self):
        if self._line is None:
            sock = zmq.Context.instance().socket(zmq.PUSH)
            sock.setsockopt(zmq.LINGER, 500)
            sock.setsockopt(zmq.SNDHWM, 100)
            sock.connect(self.door)
            self._line = sock
        return self._line

    def say(self, text, **extra):
        message = {"nick": self.nick, "text": text, "at": time.time()}
        message.update(extra)
        self.line.send_json(message)
        self.spoken += 1

    def hang_up(self):
        if self._line is not None:
            self._line.close()
            self._line = None


class Crier(Speaker):
    """The voice of the house itself."""

    nick = "*room*"

    def headline(self, text):
        self.say(text.upper(), kind="headline")
