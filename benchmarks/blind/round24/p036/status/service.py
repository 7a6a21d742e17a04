import asyncio
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from .hub import Channel, Hub
from .parse import parse_log

START_METHOD = "spawn"
LOGS = (
    "INFO begin\nFOLLOW TEST\nERROR missing symbol _main",
    "FOLLOW DEPLOY\nINFO done",
)


async def announce(hub: Hub, failures) -> None:
    for failure in failures:
        await hub.replies.send_multipart([Channel.BUILD.value, failure.text.encode()])


async def serve() -> int:
    hub = Hub.current()
    hub.follow(Channel.BUILD)
    await asyncio.sleep(0.1)
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(2, mp_context=get_context(START_METHOD)) as pool:
        jobs = [loop.run_in_executor(pool, parse_log, text) for text in LOGS]
        try:
            async with asyncio.timeout(5):
                for failures in await asyncio.gather(*jobs):
                    await announce(hub, failures)
        except TimeoutError:
            for proc in list(pool._processes.values()):
                proc.kill()
    got = 0
    while await hub.feed.poll(200):
        await hub.feed.recv_multipart()
        got += 1
    hub.close()
    return got
