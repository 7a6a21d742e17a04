"""The worker process: reads tasks from a pipe, one line each."""
import os

import zmq


class Worker:
    def __init__(self, metrics, slot):
        self.metrics = metrics
        self.slot = slot
        self.pid = None
        self._tasks = None

    def start(self):
        reader, writer = os.pipe()
        pid = os.fork()
        if pid:
            os.close(reader)
            self.pid, self._tasks = pid, os.fdopen(writer, "w", buffering=1)
            return self
        os.close(writer)
        status = 1
        try:
            with os.fdopen(reader) as tasks:
                status = self.loop(tasks)
        finally:
            self.metrics.flush()
            zmq.Context.instance().term()
            os._exit(status)

    def loop(self, tasks):
        for line in tasks:
            match line.split():
                case ["add", *numbers]:
                    sum(map(int, numbers))
                    self.metrics.count("task", kind="add")
                case ["crash"]:
                    return 3
                case ["stop"]:
                    return 0
                case _:
                    self.metrics.count("rejected")
        return 0

    def give(self, task):
        print(task, file=self._tasks)

    def wait(self):
        _, status = os.waitpid(self.pid, 0)
        self._tasks.close()
        return os.waitstatus_to_exitcode(status)
