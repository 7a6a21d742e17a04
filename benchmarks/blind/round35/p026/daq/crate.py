from .link import Link
from .ring import Ring


class Crate:
    def __init__(self, number, endpoint):
        self.number = number
        self.link = Link(f"crate{number}", endpoint)
        self.ring = Ring(32)

    def words(self, n):
        state = 0x1F + self.number
        for _ in range(n):
            state = (state * 1103515245 + 12345) & 0x7FFFFFFF
            yield state >> 19

    def readout(self, n):
        for word in self.words(n):
            self.ring.push(word)
            if self.ring.total % 16 == 0:
                tail = list(self.ring)
                self.link.push("spill", [min(tail), max(tail)])
        self.link.push("end", self.ring.total)


def crew(crate, n):
    try:
        crate.readout(n)
    finally:
        crate.link.close()
