import argparse
import logging

from .supervisor import Supervisor


def main() -> int:
    parser = argparse.ArgumentParser(prog="keyvault")
    commands = parser.add_subparsers(dest="command", required=True)
    serve = commands.add_parser("serve")
    serve.add_argument("--workers", type=int, default=2)
    serve.add_argument("--requests", type=int, default=4)
    options = parser.parse_args()

    logging.basicConfig(level=logging.INFO, format="%(process)d %(name)s %(message)s")
    supervisor = Supervisor(options.workers)
    answers = supervisor.run(options.requests)
    print(f"{len(answers)} of {options.requests} requests answered")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
