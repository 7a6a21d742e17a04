from __future__ import annotations

import argparse
import multiprocessing as mp
import time

from simulcast.channel import ChannelWorker, make_plan
from simulcast.registry import Registry
from simulcast.wire import SocketFactory, ask, local_socket


def supervise(workers: list[ChannelWorker], patience: float) -> list[int | None]:
    processes = [mp.Process(target=worker, name=worker.plan.name) for worker in workers]
    for process in processes:
        process.start()
    deadline = time.monotonic() + patience
    for process in processes:
        process.join(max(0.1, deadline - time.monotonic()))
        if process.is_alive():
            process.kill()
            process.join()
    return [process.exitcode for process in processes]


def main() -> int:
    parser = argparse.ArgumentParser(description="start simulcast channels")
    parser.add_argument("--channels", type=int, default=1)
    args = parser.parse_args()

    registry = Registry()
    registry.start()
    factory: SocketFactory = local_socket
    caps = ask(factory, registry.endpoint, op="caps")
    plans = [make_plan(f"channel-{n}", caps) for n in range(args.channels)]
    codes = supervise([ChannelWorker(plan, registry.endpoint, factory) for plan in plans], 4.0)
    time.sleep(0.3)
    registry.stop()
    for plan, code in zip(plans, codes, strict=True):
        print(plan.name, plan.codec, plan.heights, "exit", code, "|", registry.status.get(plan.name, "no status"))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
