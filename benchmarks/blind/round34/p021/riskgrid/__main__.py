from __future__ import annotations

import argparse
import multiprocessing as mp
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import chain

import zmq

from .container import services
from .model import GridSettings, Scenario, Trade
from .pricing import revalue
from .sinks import Metrics, PushSink, ResultSink

SCENARIOS = (
    Scenario("spot-10", -0.10, 0.02),
    Scenario("vol+5", 0.0, 0.05),
)


def book(n: int) -> list[Trade]:
    return [
        Trade(f"T{i:04d}", 1_000_000 + 50_000 * i, (-1) ** i * 0.4, 0.01 * (i % 5))
        for i in range(n)
    ]


def wire(endpoint: str, workers: int) -> None:
    services.register(GridSettings, lambda _: GridSettings(endpoint, workers))
    services.register(Metrics, lambda _: Metrics())
    services.register(
        ResultSink,
        lambda c: PushSink(c.resolve(GridSettings).endpoint, c.resolve(Metrics)),
    )


def drain(desk: zmq.Socket, wait_ms: int) -> int:
    seen = 0
    while desk.poll(wait_ms):
        kind, _body = desk.recv_multipart()
        seen += kind == b"loss"
    return seen


def main() -> int:
    ap = argparse.ArgumentParser("riskgrid")
    ap.add_argument("--trades", type=int, default=8)
    ap.add_argument("--workers", type=int, default=2)
    args = ap.parse_args()

    with zmq.Context() as ctx, ctx.socket(zmq.PULL) as desk:
        port = desk.bind_to_random_port("tcp://127.0.0.1")
        wire(f"tcp://127.0.0.1:{port}", args.workers)
        settings = services.resolve(GridSettings)
        sink = services.resolve(ResultSink)
        sink.emit("grid-open", {"scenarios": [s.name for s in SCENARIOS]})

        trades = book(args.trades)
        with ProcessPoolExecutor(settings.workers, mp_context=mp.get_context("fork")) as farm:
            runs = [farm.map(partial(revalue, scenario=s), trades) for s in SCENARIOS]
            values = list(chain.from_iterable(runs))

        worst = min(values, key=lambda v: v.pnl)
        print(f"valued={len(values)} worst={worst.trade_id}/{worst.scenario} {worst.pnl}")
        print(f"loss notices at desk: {drain(desk, 300)}")
        sink.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
