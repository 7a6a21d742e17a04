from __future__ import annotations

from typing import NamedTuple


class Profile(NamedTuple):
    height: int
    kbps: int
    passes: int


PROFILES = {
    "mobile": Profile(480, 900, 2),
    "web": Profile(720, 2500, 2),
    "cinema": Profile(2160, 18000, 3),
}
