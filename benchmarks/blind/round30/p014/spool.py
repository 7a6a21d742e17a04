"""Append-only spool of raw packets, read back by the recorder."""
import os
from waveform import PACKET


class Spool:
    def __init__(self, path: str) -> None:
        self.path = path
        open(path, "wb").close()

    def append(self, packet: bytes) -> None:
        with open(self.path, "ab") as out:
            out.write(packet)

    def follow(self, offset: int) -> tuple[list[bytes], int]:
        available = os.path.getsize(self.path) - offset
        whole = available - available % PACKET.size
        with open(self.path, "rb") as src:
            src.seek(offset)
            data = src.read(whole)
        return [data[i:i + PACKET.size] for i in range(0, whole, PACKET.size)], offset + whole
