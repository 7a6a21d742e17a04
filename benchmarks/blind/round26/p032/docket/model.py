from dataclasses import asdict, dataclass, field
from datetime import date
from enum import Enum


class Step(str, Enum):
    FILED = "filed"
    SERVED = "served"
    HEARD = "heard"
    DECIDED = "decided"


@dataclass
class Entry:
    case: str
    step: Step
    clerk: str
    on: date = field(default_factory=date.today)

    def as_message(self):
        body = asdict(self)
        body["step"] = self.step.value
        body["on"] = self.on.isoformat()
        return body


ALLOWED = {
    None: {Step.FILED},
    Step.FILED: {Step.SERVED, Step.DECIDED},
    Step.SERVED: {Step.HEARD, Step.DECIDED},
    Step.HEARD: {Step.HEARD, Step.DECIDED},
    Step.DECIDED: set(),
}
