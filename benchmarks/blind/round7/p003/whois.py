import argparse
import sys

from whoislib.children import reap, run_in_child
from whoislib.lookup import Lookup
from whoislib.protocol import is_up


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("domains", nargs="+")
    parser.add_argument("--server", default="tcp://127.0.0.1:1")
    args = parser.parse_args(argv)
    print("server up:", is_up(args.server), flush=True)
    lookup = Lookup(args.server)
    failed = reap([run_in_child(lookup.show, domain) for domain in args.domains])
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
