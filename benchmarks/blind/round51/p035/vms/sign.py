"""Variable message sign, as the rest of the control room knows it."""
import time

from ._impl import SignImpl


class VariableSign:
    __slots__ = ("_d", "name")

    def __init__(self, ctx, name, address, endpoint):
        self.name = name
        self._d = SignImpl(ctx, address, endpoint)

    @property
    def brightness(self):
        return self._d.brightness

    @brightness.setter
    def brightness(self, percent):
        self._d.brightness = max(0, min(100, percent))

    def speed(self, kmh):
        self._d.transmit("speed", b"%03d" % kmh)

    def text(self, words):
        self._d.transmit("text", words.encode("latin-1", "replace"))

    def blank(self):
        self._d.transmit("blank")

    def play(self, programme):
        for action, argument, seconds in programme:
            if action == "speed":
                self.speed(argument)
            elif action == "text":
                self.text(argument)
            time.sleep(seconds)
        self.blank()

    def dispose(self):
        self._d.release()
