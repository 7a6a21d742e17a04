import os
import traceback

from .connection import Connection, get_connection, pop_connection, push_connection
from .queue import Job, MemoryQueue


class Worker:
    def __init__(self, name: str, queue: MemoryQueue) -> None:
        self.name = name
        self.queue = queue

    def notify(self, event: str, job: Job, **extra) -> None:
        get_connection().events.send_json({"event": event, "job": job.id, "by": self.name, **extra})

    def work(self, burst: bool = True) -> int:
        push_connection(Connection())
        done = 0
        try:
            while (job := self.queue.pop()) is not None:
                self.notify("started", job)
                done += self.fork_work_horse(job)
                get_connection().drain()
        finally:
            pop_connection().close()
        return done

    def fork_work_horse(self, job: Job) -> int:
        """A job may leak or crash, so it gets a process of its own."""
        horse = os.fork()
        if horse == 0:
            os._exit(self.main_work_horse(job))
        _, status = os.waitpid(horse, 0)
        return int(os.waitstatus_to_exitcode(status) == 0)

    def main_work_horse(self, job: Job) -> int:
        try:
            result = job.perform()
        except Exception:
            traceback.print_exc()
            return 1
        self.notify("finished", job, result=result)
        return 0
