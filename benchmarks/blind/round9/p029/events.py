"""Event forwarder: typed events, encoders by type, handlers bound by name."""
from __future__ import annotations

import argparse
import multiprocessing
from functools import partial
from typing import Any, Callable, Dict

import zmq

from forward.encode import FORMATS
from forward.model import Alarm, Event, Reading

Handler = Callable[[Event], None]


def emit(socket: zmq.Socket, encode: Callable[[Any], bytes], event: Event) -> None:
    socket.send(encode(event), zmq.DONTWAIT)


def escalate(context: zmq.Context, event: Event) -> None:
    pager = context.socket(zmq.PUSH)
    pager.linger = 0
    pager.connect("tcp://127.0.0.1:50091")
    pager.send_string(event.source, zmq.DONTWAIT)


def shard(handlers: Dict[type, list], first: int) -> None:
    """One shard of the sensors, watched from its own process."""
    for number in range(first, first + 3):
        event: Event = Reading(f"s{number}", number * 1.5)
        if number % 3 == 2:
            event = Alarm(f"s{number}", "over limit")
        for handler in handlers[type(event)]:
            handler(event)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--format", choices=sorted(FORMATS), default="text")
    args = parser.parse_args()
    context = zmq.Context()
    out = context.socket(zmq.PUSH)
    out.linger = 0
    out.connect("tcp://127.0.0.1:50092")
    send: Handler = partial(emit, out, FORMATS[args.format])
    handlers: Dict[type, list] = {Reading: [send], Alarm: [send, partial(escalate, context)]}
    shards = []
    for first in (0, 3):
        worker = multiprocessing.Process(target=lambda first=first: shard(handlers, first))
        worker.start()
        shards.append(worker)
    for worker in shards:
        worker.join(2)
    print([worker.exitcode for worker in shards])
    out.close()
    context.term()


if __name__ == "__main__":
    main()
