from __future__ import annotations

import asyncio
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import zmq
import zmq.asyncio

from .inventory import due, load_config
from .notify import make_notifier
from .worker import install, renew


async def edge(router: zmq.asyncio.Socket, seen: list[str]) -> None:
    while True:
        _peer, topic, body = await router.recv_multipart()
        seen.append(f"{topic.decode()} {body.decode()}")


async def rotate() -> None:
    actx = zmq.asyncio.Context()
    router = actx.socket(zmq.ROUTER)
    router.linger = 0
    port = router.bind_to_random_port("tcp://127.0.0.1")
    conf = load_config(Path(__file__).with_name("rotator.json")).new_child({"bus": f"tcp://127.0.0.1:{port}"})

    seen: list[str] = []
    listener = asyncio.create_task(edge(router, seen))
    loop = asyncio.get_running_loop()
    notifier = make_notifier(dict(conf))
    with ProcessPoolExecutor(max_workers=2, initializer=install, initargs=(notifier,)) as pool:
        jobs = [loop.run_in_executor(pool, renew, cn, float(conf["lifetime"])) for cn in due(conf)]
        for serial in await asyncio.wait_for(asyncio.gather(*jobs), timeout=6):
            print("issued", serial)
        await asyncio.sleep(0.3)
    notifier.flush()
    listener.cancel()
    print(len(seen), "announcements reached the edge")
    router.close()
    actx.term()


if __name__ == "__main__":
    asyncio.run(rotate())
