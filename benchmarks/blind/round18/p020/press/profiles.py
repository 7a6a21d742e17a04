import enum
import multiprocessing as mp
from dataclasses import dataclass, field
from multiprocessing.context import BaseContext


class Site(enum.Enum):
    LAB = "lab"
    PLANT = "plant"


@dataclass(frozen=True)
class Profile:
    site: Site
    method: str
    strokes: int = 2
    budget_s: float = 2.5
    presses: tuple[str, ...] = field(default=("PR1",))

    @property
    def mp(self) -> BaseContext:
        return mp.get_context(self.method)


PROFILES = {
    Site.LAB: Profile(Site.LAB, "spawn"),
    Site.PLANT: Profile(Site.PLANT, "spawn", presses=("PR1", "PR2")),
}
