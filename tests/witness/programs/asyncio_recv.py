import asyncio
import os

import zmq
import zmq.asyncio


async def child(pull, pub):
    await asyncio.wait_for(pull.recv(), 0.1)  # expect: ZMQ202
    await pub.send(b"lost")  # expect: ZMQ202


if __name__ == "__main__":
    context = zmq.asyncio.Context()
    pull = context.socket(zmq.PULL)
    pull.bind("tcp://127.0.0.1:*")
    pub = context.socket(zmq.PUB)
    pub.bind("tcp://127.0.0.1:*")
    if os.fork() == 0:
        asyncio.run(child(pull, pub))
        os._exit(0)
    os.wait()
