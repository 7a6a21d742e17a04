"""Search node: registers itself, answers queries, snapshots its index."""
import argparse
import logging
from pathlib import Path

import zmq

import snapshot
from index import Index
from registry import Registration, Registry, State

DOCUMENTS = [
    "Brokers route messages between services",
    "Gateways translate messages at the edge",
    "Services register with the registry",
]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--name", default="search-0")
    parser.add_argument("--snapshot", type=Path, default=Path("snapshot.json"))
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO)

    context = zmq.Context()
    registry = Registry(context)
    registration = Registration(context, registry.endpoint, options.name)
    index = Index.of(DOCUMENTS)
    writer = snapshot.write_in_background(index, options.snapshot)
    registration.state = State.BUSY
    print("messages services ->", index.search("messages", "services"))
    registration.state = State.UP
    snapshot.finish(writer)
    registration.withdraw()
    for name, state in registry.log():
        print(name, state.name)
    registry.close()
    context.term()


if __name__ == "__main__":
    main()
