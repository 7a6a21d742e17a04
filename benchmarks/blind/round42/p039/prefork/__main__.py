import argparse
import logging
import tempfile

from .arbiter import Arbiter
from .client import start_client
from .worker import Worker, reverse


def main() -> None:
    logging.basicConfig(level=logging.INFO, format="%(process)d %(message)s")
    parser = argparse.ArgumentParser(prog="prefork")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--requests", type=int, default=10)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as directory:
        arbiter = Arbiter(directory)
        for number in range(args.workers):
            arbiter.spawn(Worker(number, arbiter.back_url, reverse))
        arbiter.listen()
        thread, answers = start_client(arbiter.front_url, args.requests)
        answered = arbiter.route(args.requests, timeout=5)
        thread.join(3)
        arbiter.stop()
    print(f"{answered} answered, {len({a.split()[-1] for a in answers})} workers took part")


if __name__ == "__main__":
    main()
