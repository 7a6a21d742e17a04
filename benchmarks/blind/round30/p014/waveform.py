"""Synthetic ECG and SpO2 samples in the wire format of the bedside monitors."""
import math
import struct
from typing import Iterator

PACKET = struct.Struct("!HIhB")


def packets(bed: int, count: int) -> Iterator[bytes]:
    for tick in range(count):
        beat = math.exp(-((tick % 25 - 12) ** 2) / 6.0)
        ecg = int(1000 * beat + 40 * math.sin(tick / 9))
        spo2 = 97 - (8 if bed == 1 and 20 <= tick < 30 else 0)
        yield PACKET.pack(bed, tick, ecg, spo2)


def decode(packet: bytes) -> tuple[int, int, int, int]:
    return PACKET.unpack(packet)
