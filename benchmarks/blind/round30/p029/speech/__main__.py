from __future__ import annotations

import argparse
import asyncio
from concurrent.futures import ProcessPoolExecutor

import zmq

from .metrics import metrics
from .recognise import Transcript, cut
from .service import PooledBackend, transcribe_all


def start_metrics(ctx: zmq.Context) -> zmq.Socket:
    collector = ctx.socket(zmq.PULL)
    port = collector.bind_to_random_port("tcp://127.0.0.1")
    metrics.configure(ctx, f"tcp://127.0.0.1:{port}")
    return collector


def summarise(collector: zmq.Socket) -> dict[str, int]:
    counts: dict[str, int] = {}
    while collector.poll(200):
        name, _, _ = collector.recv_string().partition(":")
        counts[name] = counts.get(name, 0) + 1
    return counts


def report(transcripts: list[Transcript]) -> None:
    for transcript in transcripts:
        print(f"{transcript.start:6.1f}s {transcript.confidence:.2f} {transcript.text[:48]}")


def main() -> None:
    parser = argparse.ArgumentParser(prog="speech")
    parser.add_argument("--minutes", type=int, default=1)
    parser.add_argument("--workers", type=int, default=2)
    args = parser.parse_args()

    with ProcessPoolExecutor(max_workers=args.workers) as executor:
        ctx = zmq.Context()
        collector = start_metrics(ctx)
        segments = cut(args.minutes)

        async def serve() -> list[Transcript]:
            return await transcribe_all(PooledBackend(executor, args.workers * 2), segments)

        report(asyncio.run(serve()))
        print("metrics:", summarise(collector))
    metrics.shutdown()
    collector.close(0)
    ctx.term()


if __name__ == "__main__":
    main()
