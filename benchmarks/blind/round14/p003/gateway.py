"""Order gateway: one process per FIX counterparty, with drop copy and reference data over ZeroMQ."""
from __future__ import annotations

import contextlib
from collections.abc import Iterator

import zmq

from channels import Role
from session import NewOrder, OrderSession, SessionHost


@contextlib.contextmanager
def hub() -> Iterator[dict[Role, str]]:
    ctx = zmq.Context.instance()
    with ctx.socket(zmq.SUB) as copies, ctx.socket(zmq.PUB) as refdata:
        copies.subscribe(b"")
        ports = {
            Role.DROP_COPY: copies.bind_to_random_port("tcp://127.0.0.1"),
            Role.REFERENCE: refdata.bind_to_random_port("tcp://127.0.0.1"),
        }
        yield {role: f"tcp://127.0.0.1:{port}" for role, port in ports.items()}


def main() -> None:
    host = SessionHost()
    with hub() as endpoints:
        for comp in ("ACME", "GLOBEX"):
            orders = [NewOrder(f"{comp}-{n}", s, 10 * n) for n, s in enumerate(("AZN", "RIO"), 1)]
            host.launch(OrderSession(comp, endpoints), orders)
        print(host.reap())


if __name__ == "__main__":
    main()
