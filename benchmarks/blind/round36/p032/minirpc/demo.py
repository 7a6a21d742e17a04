from __future__ import annotations

import asyncio
import math

import msgs
import zmq
import zmq.asyncio

from . import Server, current_call
from .isolation import isolated

ENDPOINT = "inproc://rpc"


def register(server: Server) -> None:
    @server.method
    def add(a: int, b: int) -> int:
        current_call().progress(100)
        return a + b

    @server.method
    @isolated(timeout=2.0)
    def primes(limit: int) -> int:
        found = 0
        for n in range(2, limit):
            found += all(n % d for d in range(2, math.isqrt(n) + 1))
            if n % (limit // 4) == 0:
                current_call().progress(100 * n // limit)
        return found


async def ask(sock: zmq.asyncio.Socket, number: int, method: str, *args) -> None:
    await sock.send_multipart(msgs.request(number, method, *args))
    while await sock.poll(3000):
        _, kind, body = await sock.recv_multipart()
        print(method, kind.decode(), body.decode())
        if kind != b"progress":
            return
    print(method, "no answer")


async def main() -> None:
    context = zmq.asyncio.Context()
    server = Server(context)
    register(server)
    serving = asyncio.create_task(server.serve(ENDPOINT))
    await asyncio.sleep(0)
    client = context.socket(zmq.DEALER)
    client.connect(ENDPOINT)
    await ask(client, 1, "add", 20, 22)
    await ask(client, 2, "primes", 20000)
    await ask(client, 3, "divide", 1, 0)
    server.stop.set()
    await asyncio.wait_for(serving, 2)
    client.close(0)
    context.term()


if __name__ == "__main__":
    asyncio.run(main())
