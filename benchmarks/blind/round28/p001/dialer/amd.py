"""Answering machine detection: who picked up, a person or a machine?"""
from __future__ import annotations

import enum
import math
import random
from dataclasses import dataclass

from . import config
from .events import bus


class Verdict(str, enum.Enum):
    HUMAN = "human"
    MACHINE = "machine"
    NOTSURE = "notsure"


@dataclass(frozen=True)
class Sample:
    call_id: str
    pcm: tuple[float, ...]
    rate: int = 8000


def synth(call_id: str, seed: int) -> Sample:
    rng = random.Random(seed)
    voiced = rng.choice((400, 900, 2600))
    pcm = [math.sin(i / 5) * rng.uniform(0.4, 1.0) for i in range(voiced)]
    pcm += [rng.uniform(-0.05, 0.05) for _ in range(3200 - voiced)]
    return Sample(call_id, tuple(pcm))


def _voiced_ms(sample: Sample, threshold: float, frame: int = 80) -> float:
    frames = 0
    for start in range(0, len(sample.pcm), frame):
        window = sample.pcm[start:start + frame]
        rms = math.sqrt(sum(x * x for x in window) / len(window))
        frames += rms > threshold
    return frames * frame * 1000 / sample.rate


def classify(sample: Sample) -> tuple[str, Verdict]:
    cfg = config.current()
    voiced = _voiced_ms(sample, cfg.silence_threshold)
    if voiced < 80:
        verdict = Verdict.NOTSURE
    elif voiced * 6 > cfg.max_greeting_ms:
        verdict = Verdict.MACHINE
    else:
        verdict = Verdict.HUMAN
    bus().publish("amd.verdict", call=sample.call_id, voiced_ms=round(voiced), verdict=verdict.value)
    return sample.call_id, verdict
