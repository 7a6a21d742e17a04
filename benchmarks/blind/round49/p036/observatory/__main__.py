from __future__ import annotations

import argparse
import asyncio

import zmq

from . import log
from .logbook import NightLog
from .service import Service


async def night(context: zmq.Context, book: NightLog, target: str, exposures: int) -> Service:
    service = Service(context, book)
    await asyncio.gather(service.serve(), service.observe(target, exposures))
    return service


def main() -> int:
    parser = argparse.ArgumentParser(prog="observatory")
    parser.add_argument("--target", default="M57")
    parser.add_argument("--exposures", type=int, default=4)
    args = parser.parse_args()
    context = zmq.Context()
    with NightLog(context) as book:
        log.info("dome open")
        service = asyncio.run(night(context, book, args.target, args.exposures))
        log.info("dome closed")
    context.term()
    print(f"{len(service.frames)} frames, {book.handler.sent} records to the console")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
