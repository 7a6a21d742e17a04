import typing as t

import zmq

LINKS: t.Dict[str, zmq.Socket] = {}

ROLES = {
    "trace": (zmq.PUSH, 500),
}


def configure(ctx: zmq.Context, **endpoints: str) -> None:
    for role, endpoint in endpoints.items():
        kind, linger = ROLES[role]
        sock = ctx.socket(kind)
        sock.setsockopt(zmq.LINGER, linger)
        sock.connect(endpoint)
        LINKS[role] = sock


def trace(record: t.Mapping[str, t.Any]) -> None:
    LINKS["trace"].send_json(record, flags=zmq.NOBLOCK)


def shutdown() -> None:
    while LINKS:
        _, sock = LINKS.popitem()
        sock.close()
