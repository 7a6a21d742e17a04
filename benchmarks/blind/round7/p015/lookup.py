import argparse
import ipaddress
import sys

from geo.proc import wait_all
from geo.resolver import Resolver
from geo.transport import probe


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("addresses", nargs="+", type=ipaddress.ip_address)
    parser.add_argument("--server", default="tcp://127.0.0.1:1")
    args = parser.parse_args(argv)
    if not probe(args.server):
        print("server is slow today", file=sys.stderr)
    resolver = Resolver(args.server)
    children = [resolver.resolve_in_background(str(address)) for address in args.addresses]
    failed = wait_all(children)
    print(len(children) - failed, "resolved")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
