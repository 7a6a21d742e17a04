import asyncio
import concurrent.futures
import logging

import zmq
import zmq.asyncio

from . import metrics, settings
from .transcode import UnsupportedFormat, to_gray

log = logging.getLogger("relay")


class RelayService:
    def __init__(self):
        self.context = zmq.asyncio.Context()
        self.frontend = self.context.socket(zmq.ROUTER)
        self.frontend.linger = 500
        self.frontend.bind(settings.FRONTEND)
        self.statistics = self.context.socket(zmq.PULL)
        self.statistics.bind(settings.METRICS)
        self.pool = concurrent.futures.ProcessPoolExecutor(settings.POOL_SIZE)
        self.tasks = set()
        self.seen = []
        self.answered = 0

    async def run(self, frames, patience=3.0):
        poller = zmq.asyncio.Poller()
        poller.register(self.frontend, zmq.POLLIN)
        poller.register(self.statistics, zmq.POLLIN)
        loop = asyncio.get_running_loop()
        last = loop.time()
        while self.answered < frames and loop.time() - last < patience:
            events = dict(await poller.poll(100))
            if self.statistics in events:
                self.seen.append(await self.statistics.recv_string())
            if self.frontend in events:
                last = loop.time()
                client, frame = await self.frontend.recv_multipart()
                metrics.incr("frames")
                task = asyncio.create_task(self.process(client, frame))
                self.tasks.add(task)
                task.add_done_callback(self.tasks.discard)
        if self.tasks:
            await asyncio.wait(self.tasks, timeout=1)
        while await self.statistics.poll(50):
            self.seen.append(await self.statistics.recv_string())

    async def process(self, client, frame):
        loop = asyncio.get_running_loop()
        try:
            result = await loop.run_in_executor(self.pool, to_gray, frame)
        except UnsupportedFormat as error:
            metrics.incr("rejected")
            result = str(error).encode()
        await self.frontend.send_multipart([client, result])
        self.answered += 1

    def close(self):
        self.pool.shutdown()
        self.frontend.close()
        self.statistics.close()
        self.context.term()
        log.info("metrics: %s", ", ".join(self.seen))
