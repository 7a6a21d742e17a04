"""Event blocks of a flow cytometer run and a small archive writer."""
import array
import random
import struct
import zlib
from dataclasses import dataclass

CHANNELS = ("FSC-A", "SSC-A", "CD3", "CD4", "CD8")


@dataclass
class Block:
    number: int
    events: int
    data: array.array

    def column(self, channel: str) -> array.array:
        return self.data[CHANNELS.index(channel)::len(CHANNELS)]


def blocks(events: int, size: int = 500):
    rng = random.Random(4)
    for number, start in enumerate(range(0, events, size)):
        count = min(size, events - start)
        yield Block(number, count, array.array("f", (rng.lognormvariate(5, 1) for _ in range(count * len(CHANNELS)))))


def pack(block: Block) -> bytes:
    return struct.pack("<II", block.number, block.events) + zlib.compress(block.data.tobytes(), 6)
