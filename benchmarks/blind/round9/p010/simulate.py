"""Simulation runner: checkpoints are written by forked copies of the model."""
from __future__ import annotations

import os
import pickle
import tempfile
from pathlib import Path
from typing import Dict

from sim.announcer import Announcer
from sim.model import Model


class Checkpoints:
    def __init__(self, folder: Path, announcer: Announcer) -> None:
        self.folder = folder
        self.announcer = announcer
        self.pending: Dict[int, Path] = {}

    def begin(self, model: Model) -> None:
        target = self.folder / f"{model.time:04d}.pickle"
        pid = os.fork()
        if not pid:
            try:
                target.write_bytes(pickle.dumps(model.state))
            finally:
                os._exit(0 if target.exists() else 1)
        self.pending[pid] = target

    def collect(self, block: bool = False) -> None:
        for pid, target in list(self.pending.items()):
            done, status = os.waitpid(pid, 0 if block else os.WNOHANG)
            if done:
                del self.pending[pid]
                self.announcer.say("checkpoint", f"{target.name}:{status}")


def main() -> None:
    announcer = Announcer.shared()
    with tempfile.TemporaryDirectory() as folder:
        model = Model(seed=7)
        checkpoints = Checkpoints(Path(folder), announcer)
        for _ in range(9):
            model.advance()
            announcer.say("time", str(model.time))
            checkpoints.collect()
            if model.time % 3 == 0:
                checkpoints.begin(model)
        checkpoints.collect(block=True)
        print(sorted(p.name for p in Path(folder).iterdir()))
    announcer.close()


if __name__ == "__main__":
    main()
