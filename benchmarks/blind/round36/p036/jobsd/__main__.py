import asyncio
import contextlib
import logging
import os
import tempfile

import zmq
import zmq.asyncio

from . import logsetup
from .runner import Runner


@contextlib.asynccontextmanager
async def collector(endpoint):
    lines = []
    context = zmq.asyncio.Context()
    sock = context.socket(zmq.SUB)
    sock.bind(endpoint)
    sock.subscribe("")

    async def pump():
        while True:
            level, line = await sock.recv_multipart()
            lines.append((level.decode(), line.decode()))

    task = asyncio.create_task(pump())
    try:
        yield lines
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        context.destroy(linger=0)


async def main():
    with tempfile.TemporaryDirectory(prefix="jobsd-") as where:
        endpoint = "ipc://" + os.path.join(where, "log")
        async with collector(endpoint) as lines:
            logsetup.configure(endpoint)
            logging.getLogger("jobsd").info("up")
            runner = Runner()
            await runner.submit("vacuum", "orders")
            await runner.submit("report", 3, 20000)
            await runner.submit("vacuum", "customers")
            await runner.queue.put(None)
            await runner.run()
            await asyncio.sleep(0.2)
            print(runner.outcome)
            print(len(lines), "log lines collected from", len({line.split()[0] for _, line in lines}), "processes")
        logging.shutdown()


asyncio.run(main())
