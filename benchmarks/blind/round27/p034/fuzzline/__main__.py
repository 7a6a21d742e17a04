import argparse
import random

import zmq

from .crashes import Collector, CrashSink
from .engine import Engine
from .mutate import cases
from .targets import SEEDS, TARGETS

ENDPOINT = "inproc://crashes"


def main() -> int:
    parser = argparse.ArgumentParser(prog="fuzzline")
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--seed", type=int)
    options = parser.parse_args()

    rng = random.Random(options.seed)
    context = zmq.Context()
    collector = Collector(context, ENDPOINT)
    collector.start()
    sink = CrashSink(context, ENDPOINT)
    sink.install()
    engine = Engine(sink)
    try:
        for name, target in TARGETS.items():
            tally = engine.campaign(name, target, cases(rng, SEEDS[name], options.rounds))
            print(f"{name:8} ok={tally.ok} rejected={tally.rejected} crashed={tally.crashed} killed={tally.killed}")
    finally:
        sink.close()
        collector.finish()
        context.term()
    for bucket, count in collector.buckets.most_common():
        print(f"  {bucket} x{count}")
    return 0


raise SystemExit(main())
