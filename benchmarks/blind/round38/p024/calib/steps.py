import statistics
from array import array

from .audit import audited
from .isolate import isolated


def _stack(frames, combine):
    return array("d", map(combine, zip(*frames)))


@audited
@isolated()
def master_dark(frames):
    return _stack(frames, statistics.median)


@audited
@isolated()
def master_flat(frames, dark):
    flat = [f - d for f, d in zip(_stack(frames, statistics.fmean), dark)]
    level = statistics.fmean(flat)
    return array("d", (max(value / level, 0.05) for value in flat))


@audited
def correct(frame, dark, flat):
    return array("d", ((value - d) / f for value, d, f in zip(frame, dark, flat)))


@audited
@isolated(seconds=2.0)
def noise(frames):
    return statistics.fmean(statistics.pstdev(pixel) for pixel in zip(*frames))
