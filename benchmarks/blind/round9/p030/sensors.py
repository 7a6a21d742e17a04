"""Sensor shards: processes put readings into a queue, a thread forwards them."""
from __future__ import annotations

import multiprocessing
from functools import partial
from typing import Callable

import zmq

from uplink.forwarder import Forwarder
from uplink.readings import Reading, encode


def shard(deliver: Callable[[Reading], None], first: int) -> None:
    for number in range(first, first + 3):
        deliver(Reading(f"s{number}", number * 2.5))


def write(socket: zmq.Socket, reading: Reading) -> None:
    socket.send(encode(reading), zmq.DONTWAIT)


def main() -> None:
    context = zmq.Context()
    out = context.socket(zmq.PUB)
    out.linger = 0
    out.bind("tcp://127.0.0.1:*")
    queue: multiprocessing.Queue = multiprocessing.Queue()
    shards = [multiprocessing.Process(target=shard, args=(queue.put, n)) for n in (0, 3)]
    for process in shards:
        process.start()
    forwarder = Forwarder(queue, sink=partial(write, out))
    forwarder.start()
    for process in shards:
        process.join(2)
    forwarder.stop()
    print("forwarded", forwarder.count)
    out.close()
    context.term()


if __name__ == "__main__":
    main()
