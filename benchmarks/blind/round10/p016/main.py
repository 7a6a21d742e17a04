import argparse
import logging

from keeper.keeper import Keeper
from keeper.tasks import counter, crash


def main() -> None:
    logging.basicConfig(level=logging.INFO, format="%(process)d %(message)s")
    parser = argparse.ArgumentParser()
    parser.add_argument("--attempts", type=int, default=2)
    args = parser.parse_args()
    with Keeper(attempts=args.attempts) as keeper:
        keeper.keep("counter", counter)
        keeper.keep("crash", crash)
        keeper.loop()
        print(sorted(keeper.heard))


if __name__ == "__main__":
    main()
