import enum
import random
from dataclasses import dataclass


class Phase(enum.Enum):
    DRAIN = "drain"
    INSTALL = "install"
    VERIFY = "verify"
    DONE = "done"
    ROLLBACK = "rollback"

    def following(self, ok: bool) -> "Phase":
        match (self, ok):
            case (Phase.DONE | Phase.ROLLBACK, _):
                return self
            case (_, False):
                return Phase.ROLLBACK
            case (Phase.DRAIN, True):
                return Phase.INSTALL
            case (Phase.INSTALL, True):
                return Phase.VERIFY
            case _:
                return Phase.DONE

    @property
    def final(self) -> bool:
        return self in (Phase.DONE, Phase.ROLLBACK)


@dataclass
class Host:
    name: str
    luck: float = 1.0

    def perform(self, phase: Phase) -> bool:
        return random.random() <= self.luck
