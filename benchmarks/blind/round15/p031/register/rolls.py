import logging
from collections import Counter
from dataclasses import dataclass

log = logging.getLogger("register.rolls")


@dataclass(slots=True)
class Roll:
    school: str
    entries: str

    @property
    def tally(self):
        return Counter(self.entries)


def close_roll(roll):
    tally = roll.tally
    absent = tally["A"]
    if absent / len(roll.entries) > 0.3:
        log.warning("%s: %d of %d absent", roll.school, absent, len(roll.entries))
    else:
        log.info("%s closed", roll.school)
    return roll.school, dict(tally)
