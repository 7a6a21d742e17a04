import asyncio
from concurrent.futures import ProcessPoolExecutor

import zmq
import zmq.asyncio

from . import globals as shared
from .model import score, warm
from .options import Options
from .stats import StatsPusher, timed


class ScoringApp:
    def __init__(self, options: Options) -> None:
        self.options = options
        self.executor = ProcessPoolExecutor(max_workers=options.workers)
        # The workers start with the first task: let that be now, before anything is open.
        list(self.executor.map(warm, range(options.workers)))
        self.stats = shared.put("stats", StatsPusher(options.url("stats")))

    async def _mail(self, context: zmq.asyncio.Context) -> None:
        out = context.socket(zmq.PUSH)
        out.connect(self.options.url("mail"))
        for n in range(self.options.messages):
            await out.send_string("free winner" if n % 2 else "invoice")
        out.close()

    async def run(self) -> list[int]:
        loop = asyncio.get_running_loop()
        context = zmq.asyncio.Context()
        inbox = context.socket(zmq.PULL)
        inbox.bind(self.options.url("mail"))
        sender = asyncio.create_task(self._mail(context))
        jobs = []
        with timed("receive"):
            for _ in range(self.options.messages):
                text = await inbox.recv_string()
                jobs.append(loop.run_in_executor(self.executor, score, text))
        scores = await asyncio.gather(*jobs)
        await sender
        self.executor.shutdown()
        inbox.close()
        context.term()
        self.stats.close()
        shared.reset()
        return scores
