from __future__ import annotations

import argparse
import logging
import tempfile
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack, closing
from functools import partial
from pathlib import Path

import zmq

from .scoring import Trip, score_trip
from .settings import Settings
from .sinks import DeskSink, emit, using

log = logging.getLogger("fleet")

TRIPS = (
    Trip("VAN-01", (10.0, 12.0, 13.0, 12.5, 12.0)),
    Trip("VAN-02", (20.0, 15.0, 16.0, 11.0, 6.0)),
    Trip("TRUCK-7", (14.0, 14.2, 14.1, 14.0, 13.8)),
    Trip("TRUCK-9", (22.0, 18.0, 13.0, 9.0, 9.0)),
)


def read_desk(desk: zmq.Socket, patience_ms: int = 300) -> int:
    count = 0
    while desk.poll(patience_ms):
        kind, body = desk.recv_multipart()
        log.info("desk: %s %s", kind.decode(), body.decode())
        count += 1
    return count


def run(settings: Settings) -> int:
    with ExitStack() as stack:
        home = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="fleet-")))
        context = stack.enter_context(zmq.Context())
        desk = stack.enter_context(context.socket(zmq.PULL))
        endpoint = f"ipc://{home / 'desk'}"
        desk.bind(endpoint)

        sink = stack.enter_context(closing(DeskSink(context, endpoint, settings.events)))
        stack.enter_context(using(sink))
        emit("batch.started", trips=len(TRIPS))

        with ProcessPoolExecutor(settings.ingest.workers) as pool:
            scores = pool.map(
                partial(score_trip, rules=settings.scoring),
                TRIPS,
                chunksize=settings.ingest.chunk_size,
                timeout=5,
            )
            for score in scores:
                log.info("%s smoothness %.3f", score.vehicle, score.smoothness)
                for event in score.events:
                    sink.write(event)

        emit("batch.finished", trips=len(TRIPS))
        log.info("desk received %d events", read_desk(desk))
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(prog="fleet", description=__doc__)
    parser.add_argument("--settings", type=Path, default=Path("settings.toml"))
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(levelname).1s %(name)s %(message)s")
    return run(Settings.from_file(arguments.settings))


if __name__ == "__main__":
    raise SystemExit(main())
