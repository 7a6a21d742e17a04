"""Mirror tool with sub-commands; connections are made by the command, after it has detached."""
import argparse
import os
import sys
from typing import Callable, Dict

from mirror.connection import connection

COMMANDS: Dict[str, Callable[[argparse.Namespace], int]] = {}


def command(function):
    COMMANDS[function.__name__] = function
    return function


@command
def ping(args: argparse.Namespace) -> int:
    with connection(args.url) as send:
        send("ping")
    return 0


@command
def sync(args: argparse.Namespace) -> int:
    if args.detach:
        pid = os.fork()
        if pid > 0:
            print("detached", flush=True)
            return 0
    with connection(args.url) as send:
        for number in range(args.items):
            send(f"item {number}")
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("command", choices=sorted(COMMANDS))
    parser.add_argument("--url", default="tcp://127.0.0.1:29879")
    parser.add_argument("--detach", action="store_true")
    parser.add_argument("--items", type=int, default=3)
    args = parser.parse_args()
    return COMMANDS[args.command](args)


if __name__ == "__main__":
    sys.exit(main())
