import asyncio
import concurrent.futures as cf
import contextlib
import time

import zmq
import zmq.asyncio

from .dictionary import Dictionary, feeder
from .settings import SETTINGS, Offload

names: Dictionary


def parse(raw: bytes) -> dict[str, int]:
    counts: dict[str, int] = {}
    for code in map(int, raw.split(b",")):
        key = names[code]
        counts[key] = counts.get(key, 0) + 1
    return counts


@contextlib.contextmanager
def offload_pool():
    match SETTINGS.offload:
        case Offload.PROCESS:
            pool = cf.ProcessPoolExecutor(SETTINGS.parallel)
        case Offload.THREAD:
            pool = cf.ThreadPoolExecutor(SETTINGS.parallel)
    try:
        yield pool
    finally:
        for proc in list((getattr(pool, "_processes", None) or {}).values()):
            proc.kill()
        pool.shutdown(wait=True, cancel_futures=True)


async def serve(batches: int) -> None:
    loop = asyncio.get_running_loop()
    actx = zmq.asyncio.Context()
    with actx.socket(zmq.PULL) as inbox, actx.socket(zmq.PUSH) as client, offload_pool() as pool:
        port = inbox.bind_to_random_port("tcp://127.0.0.1")
        client.connect(f"tcp://127.0.0.1:{port}")
        for b in range(batches):
            await client.send(b",".join(b"%d" % ((b * 3 + k) % 9) for k in range(6)))
        for _ in range(batches):
            raw = await inbox.recv()
            job = loop.run_in_executor(pool, parse, raw)
            try:
                print(await asyncio.wait_for(job, SETTINGS.patience))
            except asyncio.TimeoutError:
                print("parser is stuck, leaving")
                break


if __name__ == "__main__":
    endpoint, source = feeder(6)
    names = Dictionary(endpoint)
    time.sleep(0.1)
    began = time.perf_counter()
    asyncio.run(serve(3))
    print(f"{time.perf_counter() - began:.2f}s")
