import dataclasses
import enum
import logging
import random
import time

audit = logging.getLogger("wardlog.audit")


class Triage(enum.IntEnum):
    IMMEDIATE = 1
    URGENT = 2
    ROUTINE = 3


@dataclasses.dataclass
class Patient:
    number: str
    triage: Triage


class Ward:
    def __init__(self, name, beds, seed):
        self.name = name
        self.free = list(range(1, beds + 1))
        self._rng = random.Random(seed)

    def arrivals(self, count):
        for index in range(count):
            yield Patient(f"{self.name}-{index:03d}", Triage(self._rng.randint(1, 3)))

    def admit(self, patient):
        if not self.free:
            audit.warning("no bed, transferred", extra={"patient": patient.number})
            return None
        bed = self.free.pop(0)
        audit.info("admitted to bed %d as %s", bed, patient.triage.name, extra={"patient": patient.number})
        return bed


def run_ward(name, beds, seed):
    """Process entry: one shift on one ward."""
    ward = Ward(name, beds, seed)
    try:
        for patient in sorted(ward.arrivals(5), key=lambda p: p.triage):
            ward.admit(patient)
            time.sleep(0.02)
    finally:
        logging.shutdown()
