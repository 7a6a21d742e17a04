"""26 bit Wiegand frames as our readers send them."""
from typing import NamedTuple


class Badge(NamedTuple):
    facility: int
    number: int


class ParityError(Exception):
    pass


def encode(badge: Badge) -> int:
    data = badge.facility << 16 | badge.number
    even = (data >> 12).bit_count() & 1
    odd = ~(data & 0xFFF).bit_count() & 1
    return even << 25 | data << 1 | odd


def decode(frame: int) -> Badge:
    data = frame >> 1 & 0xFFFFFF
    badge = Badge(data >> 16, data & 0xFFFF)
    if encode(badge) != frame:
        raise ParityError(f"{frame:026b}")
    return badge
