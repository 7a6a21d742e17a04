"""Interface counters: a simulated ifTable walk and the delta arithmetic."""
import random
from collections import namedtuple

import telemetry

COUNTER32 = 2 ** 32
Sample = namedtuple("Sample", "device ifindex octets_in octets_out errors")


class WalkError(Exception):
    pass


def _seed(device, round_no):
    return random.Random(f"{device}/{round_no // 100}")


def walk(job):
    """Runs in a worker process; returns the samples of one device."""
    device, round_no = job
    rng = _seed(device, round_no)
    samples = []
    for ifindex in range(1, 9):
        base = rng.randrange(COUNTER32)
        step = rng.randrange(1, 2_000_000) * (round_no + 1)
        errors = rng.choice((0, 0, 0, 1)) * round_no
        samples.append(Sample(device, ifindex, (base + step) % COUNTER32, (base + step // 3) % COUNTER32, errors))
        if errors:
            telemetry.emit("iferror", device=device, ifindex=ifindex, errors=errors)
    return device, samples


def delta(old, new):
    return (new - old) % COUNTER32


def rates(previous, current, interval):
    table = {s.ifindex: s for s in previous}
    for sample in current:
        before = table.get(sample.ifindex)
        if before is None:
            continue
        yield sample.ifindex, 8 * delta(before.octets_in, sample.octets_in) / interval
