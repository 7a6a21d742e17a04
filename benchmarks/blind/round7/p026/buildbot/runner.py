import os
import traceback

import zmq

from .links import links
from .output import LineSink
from .registry import Step


class BuildRunner:
    def __init__(self, name: str) -> None:
        self.name = name
        self._master = zmq.Context()
        self._inbox = self._master.socket(zmq.PULL)
        self._inbox.bind(links.url)

    def run(self, steps: list[Step]) -> int:
        passed = 0
        for step in steps:
            links.current.tell(step=step.name, state="begin", by=self.name)
            passed += self._in_child(step) == 0
            print(step.name, "->", self._received(), "messages")
        links.close()
        self._master.destroy(linger=0)
        return passed

    def _received(self) -> int:
        count = 0
        while self._inbox.poll(60):
            self._inbox.recv_json()
            count += 1
        return count

    def _in_child(self, step: Step) -> int:
        child = os.fork()
        if child == 0:
            links.forget()
            os._exit(self._perform(step))
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])

    def _perform(self, step: Step) -> int:
        sink = LineSink(step.name)
        try:
            for line in step.lines():
                sink.write(line)
        except Exception:
            traceback.print_exc()
            return 1
        links.current.tell(step=step.name, state="end", lines=sink.count, by=self.name)
        links.close()
        return 0
