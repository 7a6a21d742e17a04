from __future__ import annotations

import argparse
import asyncio
import contextlib
import logging
import shutil
from concurrent.futures import ProcessPoolExecutor

import zmq
import zmq.asyncio

from . import runtime
from .typeset import start_worker, typeset

log = logging.getLogger("letters")

BODY = (
    "We refer to your application of last month and are pleased to confirm that the benefits office has "
    "recognised your years of service. Your pension statement no. {n} is enclosed. "
)


class Receipts:
    def __init__(self, url: str) -> None:
        self.context = zmq.asyncio.Context()
        self.inbox = self.context.socket(zmq.PULL)
        self.inbox.bind(url)
        self.received: list[tuple[int, int, int]] = []

    async def collect(self) -> None:
        while True:
            self.received.append(await self.inbox.recv_pyobj())

    def close(self) -> None:
        self.inbox.close(0)
        self.context.term()


async def produce(count: int, workers: int) -> dict[int, bytes]:
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(workers, initializer=start_worker) as pool:
        jobs = [loop.run_in_executor(pool, typeset, n, BODY.format(n=n) * 4) for n in range(1, count + 1)]
        return dict(await asyncio.wait_for(asyncio.gather(*jobs), timeout=5))


async def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=10)
    parser.add_argument("--workers", type=int, default=2)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO)

    own = runtime.get()
    receipts = Receipts(own.receipts_url)
    collector = asyncio.create_task(receipts.collect())
    own.open_receipts("service").send_pyobj((0, 0, 0))

    letters = await produce(args.count, args.workers)
    await asyncio.sleep(0.3)
    collector.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await collector
    log.info("%d letters, %d receipts", len(letters), len(receipts.received))
    own.close()
    receipts.close()
    shutil.rmtree(own.directory, ignore_errors=True)


if __name__ == "__main__":
    asyncio.run(main())
