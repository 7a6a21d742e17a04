from __future__ import annotations

import tempfile

import zmq

from engines import EngineHost, EngineSpec
from engines.port import port, shut


def knight_moves(depth: int) -> int:
    squares = {(0, 0)}
    steps = [(a, b) for a in (-2, -1, 1, 2) for b in (-2, -1, 1, 2) if abs(a) != abs(b)]
    for _ in range(depth):
        squares |= {
            (x + a, y + b) for x, y in squares for a, b in steps if 0 <= x + a < 8 and 0 <= y + b < 8
        }
    return len(squares)


def engine_main(spec: EngineSpec) -> None:
    port(spec.report_to).send_string(f"{spec.name} {knight_moves(spec.depth)}")
    shut()


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        url = f"ipc://{folder}/arbiter"
        with zmq.Context() as ctx, ctx.socket(zmq.PULL) as arbiter:
            arbiter.bind(url)
            port(url).send_string("arbiter ready")
            host = EngineHost(engine_main)
            for depth in (1, 3):
                host.start(EngineSpec(f"depth{depth}", url, depth))
            print(host.wait(3))
            while arbiter.poll(100):
                print(arbiter.recv_string())
        shut()


if __name__ == "__main__":
    main()
