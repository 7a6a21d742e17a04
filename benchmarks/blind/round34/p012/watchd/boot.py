import json
import os
import signal
import sys
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import zmq


@dataclass
class State:
    directory: Path
    ticks: int
    background: bool
    stack: ExitStack = field(default_factory=ExitStack)
    context: zmq.Context | None = None
    bus: zmq.Socket | None = None
    stopping: bool = False

    def announce(self, what, **data):
        self.bus.send_multipart([what.encode(), json.dumps(data).encode()])


def detach(state):
    if not state.background:
        return
    if os.fork():
        os.wait()
        os._exit(0)
    os.setsid()
    if os.fork():
        os._exit(0)
    null = os.open(os.devnull, os.O_RDWR)
    for fd in (sys.stdin.fileno(), sys.stdout.fileno()):
        os.dup2(null, fd)
    os.close(null)


def open_bus(state):
    state.context = zmq.Context()
    state.stack.callback(state.context.term)
    state.bus = state.context.socket(zmq.PUB)
    state.bus.setsockopt(zmq.LINGER, 0)
    state.stack.callback(state.bus.close)
    state.bus.bind_to_random_port("tcp://127.0.0.1")


def install_signals(state):
    def stop(signum, frame):
        state.stopping = True
        state.announce("stopping", signal=signum)

    for signum in (signal.SIGTERM, signal.SIGINT):
        signal.signal(signum, stop)


def scratch(state):
    state.directory.mkdir(parents=True, exist_ok=True)

    def sweep():
        for leftover in state.directory.iterdir():
            leftover.unlink()
        state.directory.rmdir()
    state.stack.callback(sweep)


BOOT = (detach, open_bus, install_signals, scratch)


def boot(state):
    for step in BOOT:
        step(state)
    return state
