import asyncio
import logging

import zmq
import zmq.asyncio

from .penman import Day
from .publisher import DemandPublisher, FailureLog
from .service import DemandService

DAYS = [
    Day("beet-1", 150, 8.0, 21.0),
    Day("beet-2", 150, 8.5, 22.5),
    Day("onion", 151, 12.0, 9.0),
    Day("potato", 151, 9.0, 24.0),
]


async def listen(sock, got):
    while True:
        topic, body = await sock.recv_multipart()
        got.append((topic.decode(), body.decode()))


async def amain() -> None:
    ctx = zmq.asyncio.Context()
    sub = ctx.socket(zmq.SUB)
    sub.subscribe(b"")
    endpoint = f"tcp://127.0.0.1:{sub.bind_to_random_port('tcp://127.0.0.1')}"

    plain = zmq.Context()
    warnings_out, warnings_in = plain.socket(zmq.PUSH), plain.socket(zmq.PULL)
    warnings_in.bind("inproc://warnings")
    warnings_out.connect("inproc://warnings")
    handler = FailureLog(warnings_out)
    logging.getLogger("evapo").addHandler(handler)

    got: list = []
    listener = asyncio.create_task(listen(sub, got))
    service = DemandService(DemandPublisher(ctx, endpoint))
    await asyncio.sleep(0.2)
    done = await service.run(DAYS)
    await asyncio.sleep(0.2)
    listener.cancel()
    service.close()
    service.publisher.close()
    print(f"{done} of {len(DAYS)} fields done")
    for item in sorted(got):
        print(*item)
    while warnings_in.poll(50):
        print("warning:", warnings_in.recv_string())
    logging.getLogger("evapo").removeHandler(handler)
    sub.close(0)
    plain.destroy(0)
    ctx.term()


if __name__ == "__main__":
    asyncio.run(amain())
