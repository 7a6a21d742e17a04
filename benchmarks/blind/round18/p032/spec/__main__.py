from __future__ import annotations

import asyncio
import multiprocessing as mp
from multiprocessing.process import BaseProcess

import msgpackish as codec
import zmq
import zmq.asyncio

from .bridge import Bridge, Frame, Kind
from .drafter import Drafter

START_METHOD = "spawn"


async def verify(router: zmq.asyncio.Socket, idle: float = 1.5) -> int:
    taken = 0
    while True:
        try:
            who, raw = await asyncio.wait_for(router.recv_multipart(), idle)
        except TimeoutError:
            return taken
        match codec.loads(raw):
            case [Kind.HELLO, str(name)]:
                print("drafter", name, "at hand")
            case [Kind.DRAFT, list(tokens)]:
                n = sum(1 for t in tokens if t % 4)
                taken += n
                await router.send_multipart([who, codec.dumps(Frame(Kind.VERDICT, n))])


async def supervise(proc: BaseProcess, seconds: float) -> int | None:
    proc.start()
    for _ in range(int(seconds / 0.05)):
        if not proc.is_alive():
            break
        await asyncio.sleep(0.05)
    else:
        proc.kill()
    await asyncio.to_thread(proc.join)
    return proc.exitcode


async def main() -> None:
    actx = zmq.asyncio.Context()
    router = actx.socket(zmq.ROUTER)
    port = router.bind_to_random_port("tcp://127.0.0.1")
    bridge = Bridge(f"tcp://127.0.0.1:{port}", "draft-0")
    bridge.push(Frame(Kind.HELLO, bridge.name))
    drafter = Drafter(bridge)
    proc = mp.get_context(START_METHOD).Process(target=drafter.run, args=(4,), daemon=True)
    async with asyncio.TaskGroup() as tg:
        tokens = tg.create_task(verify(router))
        code = tg.create_task(supervise(proc, 2.5))
    print("accepted", tokens.result(), "exit", code.result())
    bridge.close()
    router.close(0)
    actx.term()


if __name__ == "__main__":
    asyncio.run(main())
