"""Motion stage of the optical test bench: homing, moves and their limits."""
import dataclasses
import enum


class AxisState(enum.Enum):
    UNKNOWN = enum.auto()
    HOMED = enum.auto()
    FAULT = enum.auto()


class LimitError(RuntimeError):
    pass


@dataclasses.dataclass
class Axis:
    name: str
    travel_um: int
    position: int = 0
    state: AxisState = AxisState.UNKNOWN

    def home(self) -> None:
        self.position = 0
        self.state = AxisState.HOMED

    def move(self, target: int) -> int:
        if self.state is not AxisState.HOMED:
            raise LimitError(f"{self.name}: not homed")
        if not 0 <= target <= self.travel_um:
            self.state = AxisState.FAULT
            raise LimitError(f"{self.name}: {target} um out of travel")
        distance, self.position = abs(target - self.position), target
        return distance
