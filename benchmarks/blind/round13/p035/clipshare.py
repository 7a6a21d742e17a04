"""clipshare: shares the clipboard of one desktop with its peers; delivery hooks run in a process of their own."""
import argparse
import sys

from history import History
from hooks import run_detached
from peers import peering


def send(text, limit):
    history = History(limit)
    history.push(text)
    with peering("desk") as peers:
        peers.announce()
        peers.offer(text)
        if (pid := run_detached(history.latest)) == 0:
            return 0
        print("hook", pid, "got the text")
    return 0


def show(limit):
    for number, text in enumerate(History(limit), 1):
        print(number, text)
    return 0


def main(argv=None):
    parser = argparse.ArgumentParser(prog="clipshare")
    parser.add_argument("--limit", type=int, default=10)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("send").add_argument("text")
    commands.add_parser("show")
    match parser.parse_args(argv):
        case argparse.Namespace(command="send", text=text, limit=limit):
            return send(text, limit)
        case argparse.Namespace(command="show", limit=limit):
            return show(limit)


if __name__ == "__main__":
    sys.exit(main())
