from __future__ import annotations

import asyncio
import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor

import zmq
import zmq.asyncio

from . import handlers, registry, stats

START_METHOD = "spawn"


def work(verb: str, text: str) -> object:
    return registry.dispatch(verb, text)


async def serve(rep: zmq.asyncio.Socket, pool: ProcessPoolExecutor) -> None:
    loop = asyncio.get_running_loop()
    while True:
        verb, text = (part.decode() for part in await rep.recv_multipart())
        if verb == "bye":
            await rep.send_json("bye")
            return
        await rep.send_json(await loop.run_in_executor(pool, work, verb, text))


async def client(url: str) -> None:
    req = zmq.asyncio.Context.instance().socket(zmq.REQ)
    req.connect(url)
    for verb, text in [("tokens", "Hello, world."), ("syllables", "to be or not to be"), ("x", "y"), ("bye", "")]:
        await req.send_multipart([verb.encode(), text.encode()])
        print(verb, "->", await req.recv_json())
    req.close(0)


async def main() -> None:
    collector = zmq.Context.instance().socket(zmq.PULL)
    os.environ["TEXTSVC_STATS"] = f"tcp://127.0.0.1:{collector.bind_to_random_port('tcp://127.0.0.1')}"
    stats.note("startup", 1)
    collector.poll(1000)

    rep = zmq.asyncio.Context.instance().socket(zmq.REP)
    port = rep.bind_to_random_port("tcp://127.0.0.1")
    with ProcessPoolExecutor(1, multiprocessing.get_context(START_METHOD)) as pool:
        await asyncio.wait_for(
            asyncio.gather(serve(rep, pool), client(f"tcp://127.0.0.1:{port}")), timeout=7
        )
    while collector.poll(200):
        print("stat:", collector.recv_string())
    rep.close(0)


if __name__ == "__main__":
    print("verbs:", ", ".join(sorted(vars(registry)["_handlers"])), "from", handlers.__name__)
    asyncio.run(main())
