import json
import os
import pickle
from pathlib import Path

import zmq

from .background import SNAPSHOTS, on_copy


class Job:
    """A simulation which can be stopped and resumed from its folder."""

    def __init__(self, system, folder, status_url, every):
        self.system = system
        self.folder = Path(folder)
        self.every = every
        self.context = zmq.Context()
        self.status = self.context.socket(zmq.PUSH)
        self.status.connect(status_url)
        latest = self.folder / "latest.pickle"
        if latest.exists():
            self.system.restore(pickle.loads(latest.read_bytes()))
            self.tell("resumed")

    def tell(self, what, **more):
        body = {"what": what, "step": self.system.step_number, **more}
        self.status.send_string(json.dumps(body), zmq.NOBLOCK)

    def run(self, steps):
        self.tell("running", until=self.system.step_number + steps)
        for _ in range(steps):
            self.system.step()
            if self.system.step_number % self.every == 0:
                self.tell("energy", total=round(self.system.kinetic + self.system.potential, 3))
                self.save()
        failed = SNAPSHOTS.settle()
        self.tell("finished", failed=failed)

    @on_copy
    def save(self):
        target = self.folder / f"step{self.system.step_number:08}.pickle"
        with open(target, "wb") as out:
            pickle.dump(self.system.state(), out)
            os.fsync(out.fileno())
        link = self.folder / f".latest-{os.getpid()}"
        link.symlink_to(target.name)
        link.replace(self.folder / "latest.pickle")
        self.tell("saved", size=target.stat().st_size)

    def close(self):
        self.status.close(linger=200)
        self.context.term()
