"""Push relay: signs device notifications in a pool and hands them to a provider gateway."""
import asyncio
import logging
import sys
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context

from pushing import transport
from pushing.signing import seal

log = logging.getLogger("relay")
INBOX = [
    {"device": "ios-1", "text": "Your turn!"},
    {"device": "and-2", "text": "ada challenged you"},
    {"device": "and-3", "text": "Clan war begins"},
]


class Relay:
    def __init__(self, workers=2):
        self.pool = ProcessPoolExecutor(workers, mp_context=get_context("fork"))
        self.turn = asyncio.Lock()

    async def __aenter__(self):
        transport.open_line()
        transport.submit(b"relay up")
        return self

    async def __aexit__(self, *exc):
        self.pool.shutdown(cancel_futures=True)
        transport.close_line()

    async def push(self, note):
        loop = asyncio.get_running_loop()
        job = partial(seal, note, key="k1")
        frame = await asyncio.wait_for(loop.run_in_executor(self.pool, job), 5)
        async with self.turn:
            await loop.run_in_executor(None, transport.submit, frame)
        return frame[:10].decode()


async def main():
    logging.basicConfig(level=logging.INFO, stream=sys.stderr)
    async with Relay() as relay:
        for digest in await asyncio.gather(*map(relay.push, INBOX)):
            log.info("pushed %s", digest)
        await asyncio.sleep(0.2)
        log.info("gateway saw %d", len(transport.collected()))


if __name__ == "__main__":
    asyncio.run(main())
