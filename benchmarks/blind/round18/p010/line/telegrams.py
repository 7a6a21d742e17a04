import struct
from enum import Enum

TELEGRAM = struct.Struct("<4sHH")


class Phase(Enum):
    LOAD = 1
    WELD = 2
    UNLOAD = 3

    @property
    def successor(self) -> "Phase | None":
        members = list(Phase)
        place = members.index(self) + 1
        return members[place] if place < len(members) else None


def encode(cell: str, phase: Phase, part: int) -> bytes:
    return TELEGRAM.pack(cell.encode(), phase.value, part)


def decode(raw: bytes) -> tuple[str, Phase, int]:
    cell, phase, part = TELEGRAM.unpack(raw)
    return cell.rstrip(b"\0").decode(), Phase(phase), part
