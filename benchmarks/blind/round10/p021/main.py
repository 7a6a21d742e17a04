"""Config server with hot reload: a new generation of workers is forked on each reload."""
import argparse
import logging

from confd.generation import Generation
from confd.store import Store


def main() -> None:
    logging.basicConfig(level=logging.INFO)
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reloads", type=int, default=2)
    args = parser.parse_args()
    store = Store()
    generation = Generation(store, number=0)
    generation.start()
    for number in range(1, args.reloads + 1):
        store.update(version=number)
        generation = generation.replace(number)
    generation.stop()
    store.close()


if __name__ == "__main__":
    main()
