from __future__ import annotations

import time
from contextlib import ExitStack
from pathlib import Path

import zmq

from .views import View


class Refresher:
    def __init__(self, run_dir: Path, ticks: int = 3) -> None:
        self.run_dir = run_dir
        self.ticks = ticks
        self.stack = ExitStack()
        ctx = self.stack.enter_context(zmq.Context())
        self.pub = self.stack.enter_context(ctx.socket(zmq.PUB))
        self.updates = self.stack.enter_context(ctx.socket(zmq.SUB))
        port = self.pub.bind_to_random_port("tcp://127.0.0.1")
        self.updates.connect(f"tcp://127.0.0.1:{port}")
        (run_dir / "port").write_text(str(port))

    def run(self) -> None:
        for view in View:
            self.updates.subscribe(view.value)
        with self.stack:
            for tick in range(self.ticks):
                for view in View:
                    self.pub.send(view.value, zmq.SNDMORE)
                    self.pub.send(view.compute(tick))
                time.sleep(0.05)
        (self.run_dir / "last_run").write_text(time.strftime("%FT%T"))
