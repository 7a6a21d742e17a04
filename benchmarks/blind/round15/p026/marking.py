import enum
import json
import os
import sys
from typing import NamedTuple


class Grade(enum.Enum):
    DISTINCTION = 85
    MERIT = 70
    PASS = 50
    FAIL = 0

    @classmethod
    def of(cls, points):
        return next(g for g in cls if points >= g.value)


class Mark(NamedTuple):
    candidate: str
    points: int
    grade: str


KEY = "ABDCA"


def score(candidate, answers):
    points = 100 * sum(a == k for a, k in zip(answers, KEY)) // len(KEY)
    return Mark(candidate, points, Grade.of(points).name)


class Marker:
    """Marks one room's scripts in a process of its own, so that a corrupt scan costs one room."""

    def __init__(self, sitting, room, scripts):
        self.sitting, self.room, self.scripts = sitting, room, scripts
        self.pid = None
        self._rd = None

    def launch(self):
        self._rd, wr = os.pipe()
        self.pid = os.fork()
        if self.pid:
            os.close(wr)
            return self
        os.close(self._rd)
        with os.fdopen(wr, "w") as back:
            self._work(back)
        sys.exit(0)

    def _work(self, back):
        for candidate, answers in self.scripts.items():
            mark = score(candidate, answers)
            self.sitting.publish(mark)
            json.dump(mark, back)
            back.write("\n")

    def collect(self):
        with os.fdopen(self._rd) as lines:
            marks = [Mark(*json.loads(line)) for line in lines]
        _, status = os.waitpid(self.pid, 0)
        return marks, os.waitstatus_to_exitcode(status)
