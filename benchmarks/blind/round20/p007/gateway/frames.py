"""AX.25-like frames, enough for beacons."""
import re
from dataclasses import dataclass

CALL = re.compile(r"^[A-Z0-9]{1,2}[0-9][A-Z]{1,4}(-[0-9]{1,2})?$")


@dataclass(frozen=True, slots=True)
class Callsign:
    text: str

    def __post_init__(self):
        if not CALL.match(self.text):
            raise ValueError(f"not a callsign: {self.text!r}")

    def __bytes__(self):
        return self.text.encode("ascii")


@dataclass(frozen=True, slots=True)
class Beacon:
    sender: Callsign
    locator: str
    comment: str = ""

    def parts(self) -> list[bytes]:
        return [bytes(self.sender), self.locator.encode(), self.comment.encode()]
