import argparse
import logging
import time

from .dispatch import DispatchDesk, sample_stock
from .links import Links
from .services import Services


def dispatch(args: argparse.Namespace) -> None:
    services = Services()
    try:
        links = Links(
            registry=f"tcp://127.0.0.1:{services.registry_port}",
            ledger=f"tcp://127.0.0.1:{services.ledger_port}",
        )
        sent = DispatchDesk(links, args.couriers).run(*sample_stock(args.units))
        time.sleep(0.3)
        print(f"{sent} units on the road, {len(services.posted)} posted to the ledger")
    finally:
        services.stop()


def stock(args: argparse.Namespace) -> None:
    for unit in sample_stock(args.units)[0]:
        print(unit.din, unit.group.value)


def main() -> None:
    parser = argparse.ArgumentParser(prog="bloodbank")
    parser.add_argument("--verbose", action="store_true")
    commands = parser.add_subparsers(required=True)
    for command in (dispatch, stock):
        sub = commands.add_parser(command.__name__)
        sub.add_argument("--units", type=int, default=4)
        sub.add_argument("--couriers", type=int, default=2)
        sub.set_defaults(command=command)
    args = parser.parse_args()
    logging.basicConfig(level=logging.DEBUG if args.verbose else logging.WARNING)
    args.command(args)


if __name__ == "__main__":
    main()
