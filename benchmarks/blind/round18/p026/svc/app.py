"""Job service: an asyncio scheduler that resolves its parts from a container and runs jobs in processes."""
from __future__ import annotations

import asyncio
import multiprocessing as mp
from functools import partial

import zmq

from .container import Container, Scope
from .events import BusConfig, EventBus, JobDone, JobStarted
from .jobs import Job, JobRunner, SumJob


def wire(endpoint: str) -> Container:
    c = Container()
    c.bind(BusConfig, lambda _: BusConfig(endpoint))
    c.bind(zmq.Context, lambda _: zmq.Context.instance())
    c.bind(EventBus, lambda c: EventBus(c[zmq.Context], c[BusConfig]))
    c.bind(JobRunner, lambda c: JobRunner(c[EventBus]), scope=Scope.TRANSIENT)
    return c


def work(container: Container, job: Job) -> None:
    container[JobRunner].run(job)


class Scheduler:
    def __init__(self, container: Container) -> None:
        self._c = container
        self._mp = mp.get_context("fork")

    async def submit(self, job: Job, timeout: float = 2.0) -> int | None:
        proc = self._mp.Process(target=partial(work, self._c), args=(job,), name=job.name)
        proc.start()
        deadline = asyncio.get_running_loop().time() + timeout
        while proc.is_alive():
            if asyncio.get_running_loop().time() > deadline:
                proc.kill()
            await asyncio.sleep(0.02)
        return proc.exitcode

    async def boot(self) -> None:
        bus = self._c[EventBus]
        bus.publish(JobStarted("scheduler"))
        bus.publish(JobDone("scheduler-check", 0))


async def amain() -> None:
    inbox = zmq.Context.instance().socket(zmq.PULL)
    port = inbox.bind_to_random_port("tcp://127.0.0.1")
    scheduler = Scheduler(wire(f"tcp://127.0.0.1:{port}"))
    await scheduler.boot()
    async with asyncio.TaskGroup() as tg:
        codes = [tg.create_task(scheduler.submit(SumJob(n))) for n in (10, 100)]
    print("exit codes", [t.result() for t in codes])
    while inbox.poll(100):
        match inbox.recv_pyobj():
            case ("started", job):
                print(job, "started")
            case ("done", job, result):
                print(job, "=", result)
    inbox.close()


if __name__ == "__main__":
    asyncio.run(amain())
