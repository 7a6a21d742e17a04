import asyncio
import logging
from concurrent.futures import ProcessPoolExecutor

import zmq
import zmq.asyncio

from . import runtime
from .settings import Settings
from .tokens import count_tokens
from .tracing import Tracer, span

log = logging.getLogger(__name__)


class IngestService:
    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.executor = ProcessPoolExecutor(max_workers=settings.workers)
        self.tracer = runtime.register("tracer", Tracer(settings.url("spans")))

    async def _feed(self, context: zmq.asyncio.Context) -> None:
        out = context.socket(zmq.PUSH)
        out.connect(self.settings.url("documents"))
        for n in range(self.settings.documents):
            await out.send_string(" ".join(["word"] * (n + 1)))
        out.close()

    async def run(self) -> int:
        loop = asyncio.get_running_loop()
        context = zmq.asyncio.Context()
        inbox = context.socket(zmq.PULL)
        inbox.bind(self.settings.url("documents"))
        feeder = asyncio.create_task(self._feed(context))
        jobs = []
        with span("receive"):
            while len(jobs) < self.settings.documents:
                text = await inbox.recv_string()
                jobs.append(loop.run_in_executor(self.executor, count_tokens, text))
        total = sum(await asyncio.gather(*jobs))
        await feeder
        self.executor.shutdown()
        inbox.close()
        context.term()
        self.tracer.close()
        runtime.clear()
        return total
