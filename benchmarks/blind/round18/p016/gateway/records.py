import dataclasses
import enum
import struct

LAYOUT = struct.Struct(">H6sHh")


class Outcome(enum.Enum):
    OK = "ok"
    LOW = "low"
    HIGH = "high"


@dataclasses.dataclass(frozen=True, slots=True)
class Tightening:
    tool: int
    bolt: str
    torque: float
    angle: int

    @classmethod
    def from_bytes(cls, raw: bytes) -> "Tightening":
        tool, bolt, centi, angle = LAYOUT.unpack(raw)
        return cls(tool, bolt.decode().strip(), centi / 100, angle)

    def to_bytes(self) -> bytes:
        return LAYOUT.pack(self.tool, self.bolt.ljust(6).encode(), round(self.torque * 100), self.angle)

    def judge(self, low: float, high: float) -> Outcome:
        if self.torque < low:
            return Outcome.LOW
        return Outcome.HIGH if self.torque > high else Outcome.OK
