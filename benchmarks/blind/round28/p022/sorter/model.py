from dataclasses import dataclass
from enum import Enum, unique


@unique
class LaneState(Enum):
    IDLE = "idle"
    DIVERTING = "diverting"
    JAMMED = "jammed"


@dataclass(frozen=True)
class Parcel:
    barcode: str
    weight_g: int

    @property
    def is_oversize(self) -> bool:
        return self.weight_g > 9000


@dataclass(frozen=True)
class LaneEvent:
    lane: int
    state: LaneState
    barcode: str = ""

    def to_frames(self) -> list:
        return [b"lane.%d" % self.lane, self.state.value.encode(), self.barcode.encode()]

    @classmethod
    def from_frames(cls, frames: list) -> "LaneEvent":
        topic, state, barcode = frames
        return cls(int(topic.split(b".")[1]), LaneState(state.decode()), barcode.decode())
