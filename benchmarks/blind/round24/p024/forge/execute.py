import hashlib
import os
import signal
import time

from .events import EventBus, Kind
from .graph import Action, Source, Visitor


class Executor(Visitor):
    def __init__(self, bus: EventBus, deadline: float = 2.0):
        self.bus = bus
        self.deadline = deadline
        self.digests: dict[str, str] = {}

    def visit_source(self, node: Source):
        self.digests[node.label] = hashlib.sha1(node.label.encode()).hexdigest()

    def visit_action(self, node: Action):
        if node.label in self.digests:
            return
        self.bus.post(Kind.STARTED, node.label)
        self.digests[node.label] = self._sandboxed(node)
        self.bus.post(Kind.FINISHED, node.label)

    def _sandboxed(self, node: Action) -> str:
        r, w = os.pipe()
        if (pid := os.fork()) == 0:
            status = 1
            try:
                os.close(r)
                lines = []
                self.bus = EventBus()
                self.bus.register(lambda kind, label: lines.append(f"{kind:d} {label}"))
                lines.append(self._perform(node))
                os.write(w, "\n".join(lines).encode())
                status = 0
            finally:
                os._exit(status)
        os.close(w)
        try:
            with os.fdopen(r) as stream:
                *events, digest = stream.read().split("\n")
            for kind, label in map(str.split, events):
                self.bus.post(Kind(int(kind)), label)
            return digest
        finally:
            self._reap(pid)

    def _perform(self, node: Action) -> str:
        digest = hashlib.sha1(node.mnemonic.encode())
        for dep in node.deps:
            digest.update(self.digests[dep.label].encode())
            self.bus.post(Kind.OUTPUT, dep.label)
        return digest.hexdigest()

    def _reap(self, pid: int):
        end = time.monotonic() + self.deadline
        while time.monotonic() < end:
            if os.waitpid(pid, os.WNOHANG)[0]:
                return
            time.sleep(0.01)
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
