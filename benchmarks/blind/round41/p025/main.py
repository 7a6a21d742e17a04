import argparse
import logging
import tempfile
from collections import Counter
from pathlib import Path

import zmq

from anneal import Annealer
from bus import EventBus
from checkpoint import Checkpointer
from knapsack import Knapsack


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--items", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--seed", type=int, default=5)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO)

    with zmq.Context() as context, tempfile.TemporaryDirectory() as tmp:
        bus = EventBus(context)
        checkpointer = Checkpointer(Path(tmp), bus)
        annealer = Annealer(Knapsack.random(args.items, args.seed), bus, args.seed)
        annealer.run(args.rounds, checkpointer)
        print("best value", -annealer.best_cost)
        print(dict(Counter(name for name, _ in bus.drain())))
        restored = checkpointer.latest()
        print("last checkpoint: round", restored.round if restored else None)
        bus.close()


if __name__ == "__main__":
    main()
