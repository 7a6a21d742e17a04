import asyncio
import logging
import multiprocessing

from . import logsetup
from .registry import JOBS

log = logging.getLogger("jobsd.runner")


def _child(name, args):
    logsetup.in_new_process()
    JOBS[name](*args)
    logging.shutdown()


class Runner:
    def __init__(self, parallel=2):
        self.queue = asyncio.Queue()
        self.slots = asyncio.Semaphore(parallel)
        self.outcome = {}

    async def submit(self, name, *args):
        await self.queue.put((name, args))

    async def run(self):
        async with asyncio.TaskGroup() as group:
            while True:
                item = await self.queue.get()
                if item is None:
                    return
                group.create_task(self._one(*item))

    async def _one(self, name, args):
        async with self.slots:
            process = multiprocessing.Process(target=_child, args=(name, args), daemon=True)
            log.info("starting %s", name)
            process.start()
            await asyncio.to_thread(process.join, JOBS[name].timeout)
            if process.exitcode is None:
                process.kill()
                await asyncio.to_thread(process.join, 1)
            self.outcome[f"{name}{args}"] = process.exitcode
            log.info("%s ended with %s", name, process.exitcode)
