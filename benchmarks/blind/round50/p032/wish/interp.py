from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

from .parser import Background, Node, Sequence, Simple, Subshell
from .telemetry import Bus


class Interpreter:
    def __init__(self, bus: Bus, workdir: str) -> None:
        self.bus = bus
        self.cwd = Path(workdir)
        self.variables: dict[str, str] = {}
        self.jobs: set[int] = set()

    def run(self, node: Node) -> int:
        match node:
            case Sequence(nodes):
                status = 0
                for each in nodes:
                    status = self.run(each)
                return status
            case Simple(words):
                return self.simple([self.expand(w) for w in words])
            case Subshell(body):
                return self.wait(self.launch(body))
            case Background(inner):
                pid = self.launch(inner)
                self.jobs.add(pid)
                return 0
        raise TypeError(node)

    def expand(self, word: str) -> str:
        return self.variables.get(word[1:], "") if word.startswith("$") else word

    def simple(self, words: list[str]) -> int:
        self.bus.audit(*words)
        match words:
            case []:
                return 0
            case ["echo", *rest]:
                print(*rest)
                sys.stdout.flush()
            case ["set", name, value]:
                self.variables[name] = value
            case ["touch", *names]:
                for name in names:
                    (self.cwd / name).touch()
            case ["sleep", seconds]:
                time.sleep(float(seconds))
            case ["wait"]:
                self.wait_all()
            case _:
                print("wish: not found:", words[0], file=sys.stderr)
                return 127
        return 0

    def launch(self, node: Node) -> int:
        if pid := os.fork():
            return pid
        status = 1
        self.jobs.clear()
        try:
            status = self.run(node)
            self.bus.flush()
        finally:
            os._exit(status)

    def wait(self, pid: int, patience: float = 3.0) -> int:
        started = time.monotonic()
        while time.monotonic() - started < patience:
            done, status = os.waitpid(pid, os.WNOHANG)
            if done:
                self.bus.metric("subshell", time.monotonic() - started)
                return os.waitstatus_to_exitcode(status)
            time.sleep(0.01)
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        return 137

    def wait_all(self) -> None:
        while self.jobs:
            self.wait(self.jobs.pop())
