"""Back office of a small bookshop: takes the day's orders and hands them to fulfilment."""
import argparse
import importlib
import logging
import multiprocessing
from decimal import Decimal

from shop.models import Line, Order
from shop.signals import order_placed, order_shipped

STOCK = {"978-1": 5, "978-2": 9}


class Fulfilment:
    """Prints labels; each wave of orders has a process of its own as the label driver leaks."""

    def __init__(self, carrier: str) -> None:
        self.carrier = carrier

    def label_for(self, order: Order) -> str:
        return f"{self.carrier}-{order.number:06d}"

    def ship(self, wave: list[Order]) -> None:
        for order in wave:
            order_shipped.send(self, order=order, label=self.label_for(order))


def process_orders(args: argparse.Namespace) -> None:
    orders = [Order(n, [Line("978-1", 1, Decimal("12.50")), Line("978-2", 2, Decimal("8"))]) for n in range(1, args.count + 1)]
    for order in orders:
        order_placed.send(process_orders, order=order, stock=STOCK)
    worker = multiprocessing.Process(target=Fulfilment(args.carrier).ship, args=(orders,))
    worker.start()
    worker.join(5)
    if worker.is_alive():
        worker.kill()
    print("fulfilment ended with", worker.exitcode)


def main() -> None:
    parser = argparse.ArgumentParser()
    commands = parser.add_subparsers(required=True)
    cmd = commands.add_parser("process_orders")
    cmd.add_argument("--count", type=int, default=2)
    cmd.add_argument("--carrier", default="DHL")
    cmd.set_defaults(func=process_orders)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO)
    importlib.import_module("shop.receivers")
    args.func(args)


if __name__ == "__main__":
    main()
