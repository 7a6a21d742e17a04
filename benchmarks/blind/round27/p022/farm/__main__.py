import argparse
import collections
import json
import multiprocessing
import sys
import threading

import zmq

from . import bus, passes
from .settings import settings


def collect(ready: threading.Event, stop: threading.Event, seen: collections.Counter) -> None:
    with zmq.Context() as context, context.socket(zmq.PULL) as pull:
        pull.bind(settings.bus)
        ready.set()
        while pull.poll(150) or not stop.is_set():
            try:
                kind, body = pull.recv_multipart(zmq.NOBLOCK)
            except zmq.Again:
                continue
            seen[kind.decode()] += 1
            seen[f"pid {json.loads(body)['pid']}"] += 1


def main(argv=None) -> int:
    parser = argparse.ArgumentParser(prog="farm")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--units", type=int, default=4)
    args = parser.parse_args(argv)

    seen: collections.Counter = collections.Counter()
    ready, stop = threading.Event(), threading.Event()
    collector = threading.Thread(target=collect, args=(ready, stop, seen), daemon=True)
    collector.start()
    ready.wait(2)

    units = [f"unit{n:02}" for n in range(args.units)]
    bus.post("plan", units=units)
    mp = multiprocessing.get_context(settings.start_method)
    with mp.Pool(args.jobs) as pool:
        pending = pool.map_async(passes.optimise_unit, units)
        for unit, before, after in pending.get(settings.task_timeout):
            print(f"{unit}: {before} -> {after}")
        pool.close()
        pool.join()
    bus.post("done")
    stop.set()
    collector.join(2)
    print(dict((k, v) for k, v in seen.items() if not k.startswith("pid")), file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
