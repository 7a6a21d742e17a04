from __future__ import annotations

import argparse
import tempfile
from concurrent.futures import ProcessPoolExecutor

from delivery import Delivery
from workqueue import Flow, Parallel


def layout(template: str) -> str:
    return template.strip().title()


class MailFlow(Flow):
    parallel = Parallel.threads

    def __init__(self, delivery: Delivery, dry: bool) -> None:
        self.delivery = delivery
        self.dry = dry

    def prepare(self, item: tuple[str, str]) -> tuple[str, str]:
        address, name = item
        self.delivery.progress(f"preparing {address}")
        return address, f"Dear {name}"

    def deliver(self, result: tuple[str, str]) -> None:
        if not self.dry:
            self.delivery.send(*result)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--dry-run", action="store_true")
    options = parser.parse_args()
    people = {"ada@example.org": "Ada", "bob@example.org": "Bob"}
    with tempfile.TemporaryDirectory() as folder:
        delivery = Delivery(f"ipc://{folder}/mail")
        with ProcessPoolExecutor(1) as pool:
            delivery.progress(pool.submit(layout, " newsletter ").result())
        print("mails", MailFlow(delivery, options.dry_run).run(people.items()))


if __name__ == "__main__":
    main()
