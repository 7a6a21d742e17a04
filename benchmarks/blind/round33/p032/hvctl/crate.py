import json
import multiprocessing

from . import archive
from .supply import Channel, Trip


def _ramp(channel, step, conn):
    """Some drivers block for seconds in ramp(), each channel has a process."""
    try:
        conn.send(("on", channel.ramp(step)))
    except Trip as trip:
        conn.send(("tripped", str(trip)))
    finally:
        conn.close()


class Crate:
    def __init__(self, name, step, channels):
        self.name, self.step, self.channels = name, step, channels

    @classmethod
    def from_file(cls, path):
        with open(path) as f:
            spec = json.load(f)
        return cls(spec["crate"], spec["ramp_step"], [Channel(**c) for c in spec["channels"]])

    def ramp_all(self, patience=2.0):
        jobs = []
        archive.store(self.name, "ramping", 1)
        for channel in self.channels:
            ours, theirs = multiprocessing.Pipe(duplex=False)
            proc = multiprocessing.Process(target=_ramp, args=(channel, self.step, theirs))
            proc.start()
            theirs.close()
            jobs.append((channel, proc, ours))
        states = {}
        for channel, proc, ours in jobs:
            try:
                states[channel.name] = ours.recv() if ours.poll(patience) else ("unknown", None)
            except EOFError:
                states[channel.name] = ("unknown", None)
            proc.join(patience)
            if proc.exitcode is None:
                proc.kill()
        archive.store(self.name, "ramping", 0)
        return states
