from __future__ import annotations

import argparse
import asyncio
import logging
import tempfile

from .dispatcher import Alert, Dispatcher
from .watch import Watcher

THRESHOLDS = {"cpu": (70.0, 90.0), "jitter_ms": (20.0, 30.0), "loss_pct": (1.0, 2.0)}


async def supervise(endpoint: str, hosts: int, rounds: int) -> None:
    async with Dispatcher(endpoint) as dispatcher:
        await dispatcher.publish(Alert("noc", "service", 1.0, "ok"))
        watchers = [Watcher(f"pe{n}", THRESHOLDS, dispatcher, rounds) for n in range(hosts)]
        for watcher in watchers:
            watcher.start()
        for watcher in watchers:
            await asyncio.to_thread(watcher.join, 3)
            if watcher.exitcode is None:
                watcher.kill()
        await dispatcher.publish(Alert("noc", "service", 0.0, "ok"))
    for severity, count in sorted(dispatcher.published.items()):
        print(f"{severity:<5}{count}")


def main() -> None:
    parser = argparse.ArgumentParser(prog="alerting")
    parser.add_argument("--hosts", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=10)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO)
    with tempfile.TemporaryDirectory() as directory:
        asyncio.run(supervise(f"ipc://{directory}/alerts", args.hosts, args.rounds))


if __name__ == "__main__":
    main()
