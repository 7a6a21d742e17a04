"""What a slot does with one media file."""
import array
import logging
import math
import time
import zlib
from dataclasses import dataclass, field
from enum import Enum

logger = logging.getLogger("xfarm.job")


class Profile(Enum):
    MOBILE = 8000
    BROADCAST = 48000


@dataclass(frozen=True)
class Job:
    number: int
    source: str
    profile: Profile
    seconds: float = 0.2


@dataclass
class Outcome:
    number: int
    ratio: float
    took: float
    notes: list = field(default_factory=list)


def synth(job: Job) -> array.array:
    rate = job.profile.value
    step = 2 * math.pi * (200 + 40 * job.number) / rate
    return array.array("h", (int(20000 * math.sin(step * i)) for i in range(int(rate * job.seconds))))


def transcode(job: Job) -> Outcome:
    began = time.perf_counter()
    pcm = synth(job)
    packed = zlib.compress(pcm.tobytes(), 9)
    outcome = Outcome(job.number, len(packed) / (2 * len(pcm)), time.perf_counter() - began)
    if outcome.ratio > 0.8:
        outcome.notes.append("poor compression")
    logger.info("job %d (%s) ratio %.2f", job.number, job.profile.name, outcome.ratio)
    return outcome
