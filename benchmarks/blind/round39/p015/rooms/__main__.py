from __future__ import annotations

import logging
from collections import Counter
from contextlib import ExitStack

import zmq

from .actor import running
from .room import Join, Leave, Room, Say

log = logging.getLogger("rooms")

SCRIPT = {
    "lobby": (Join("ann"), Join("bo"), Say("ann", "hello"), Join("cy"), Leave("bo")),
    "arena": (Join("dee"), Say("dee", "anyone?"), Leave("dee")),
}


def tally(hub: zmq.Socket, patience_ms: int = 300) -> Counter[tuple[str, str]]:
    kinds: Counter[tuple[str, str]] = Counter()
    while hub.poll(patience_ms):
        event = hub.recv_json()
        kinds[event["actor"], event["kind"]] += 1
    return kinds


def main() -> int:
    logging.basicConfig(level=logging.INFO, format="%(name)s %(message)s")
    with ExitStack() as stack:
        context = stack.enter_context(zmq.Context())
        hub = stack.enter_context(context.socket(zmq.PULL))
        port = hub.bind_to_random_port("tcp://127.0.0.1")
        rooms = [Room(name, context, f"tcp://127.0.0.1:{port}") for name in SCRIPT]
        with running(*rooms):
            for room in rooms:
                room.publish("opened")
                for command in SCRIPT[room.name]:
                    room.tell(command)
        for (actor, kind), times in sorted(tally(hub).items()):
            log.info("%s %s %d", actor, kind, times)
        for room in rooms:
            room.release()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
