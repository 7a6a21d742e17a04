import enum
import multiprocessing as mp
from typing import Callable

PAGE = 256


class State(enum.IntEnum):
    ERASE = 0
    WRITE = 1
    VERIFY = 2
    DONE = 3


class Flasher(mp.Process):
    """Writes one image into one node; own process since the JTAG library keeps the GIL."""

    def __init__(self, node: int, image: bytes, notify: Callable[[int, int], None]):
        super().__init__(name=f"flash-{node}", daemon=True)
        self.node = node
        self.image = image
        self._notify = notify
        self._state = State.ERASE
        self._flash = bytearray()

    def run(self) -> None:
        table = {
            State.ERASE: self._erase,
            State.WRITE: self._write,
            State.VERIFY: self._verify,
        }
        while self._state is not State.DONE:
            self._state = table[self._state]()
        self._notify(State.DONE, 100)

    def _erase(self) -> State:
        self._flash = bytearray(b"\xff" * len(self.image))
        return State.WRITE

    def _write(self) -> State:
        for base in range(0, len(self.image), PAGE):
            self._flash[base:base + PAGE] = self.image[base:base + PAGE]
            self._notify(State.WRITE, 100 * base // len(self.image))
        return State.VERIFY

    def _verify(self) -> State:
        return State.DONE if bytes(self._flash) == self.image else State.ERASE
