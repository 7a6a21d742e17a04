import json
import os
import sys
from typing import Iterable

import zmq

from .space import Params


class Driver:
    def __init__(self, ctx: zmq.Context, width: int) -> None:
        self.inbox = ctx.socket(zmq.PULL)
        port = self.inbox.bind_to_random_port("tcp://127.0.0.1")
        self.endpoint = f"tcp://127.0.0.1:{port}"
        self.width = width
        self.running: set[int] = set()

    def launch(self, params: Params) -> int:
        argv = [sys.executable, "-m", "hpsearch.trial", self.endpoint, json.dumps(params)]
        match os.fork():
            case 0:
                try:
                    os.nice(5)
                    os.execv(argv[0], argv)
                except OSError as exc:
                    os.write(2, f"cannot run a trial: {exc}\n".encode())
                os._exit(127)
            case pid:
                self.running.add(pid)
                return pid

    def results(self, trials: Iterable[Params]) -> Iterable[dict]:
        queue = list(trials)
        expected = len(queue)
        while expected:
            while queue and len(self.running) < self.width:
                self.launch(queue.pop())
            if not self.inbox.poll(4000):
                raise TimeoutError(f"{expected} trials are missing")
            yield self.inbox.recv_json()
            expected -= 1
            self.reap()

    def reap(self) -> None:
        pid, status = os.wait()
        self.running.discard(pid)
        if os.waitstatus_to_exitcode(status):
            raise RuntimeError(f"trial {pid} failed")

    def close(self) -> None:
        self.inbox.close(0)
