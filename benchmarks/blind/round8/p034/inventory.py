from __future__ import annotations

import argparse
import tempfile
from concurrent.futures import ProcessPoolExecutor
from functools import partial

from wire import LinkCache, Service

LINKS = LinkCache()
STOCK = {"bolt": 40, "nut": 38, "washer": 112}


def lookup(address: str, item: str) -> tuple[str, int]:
    return item, int(LINKS.ask(address, item))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--workers", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        service = Service(f"ipc://{folder}/stock", lambda item: str(STOCK.get(item, 0)))
        service.start()
        service.ready.wait(2)
        find = partial(lookup, service.address)
        print("first", find("bolt"))
        with ProcessPoolExecutor(options.workers) as pool:
            for item, number in pool.map(find, [*STOCK, "rivet"]):
                print(f"{item:8} {number:4}")


if __name__ == "__main__":
    main()
