from __future__ import annotations

import argparse
import random
import tempfile
from concurrent.futures import ProcessPoolExecutor

from .dispatcher import Dispatcher, Vehicle
from .layout import HALL, is_floor
from .logbus import configure
from .planner import TransportOrder


def random_orders(count: int) -> list[TransportOrder]:
    rng = random.Random(7)
    floor = [(r, c) for r in range(len(HALL)) for c in range(len(HALL[0])) if is_floor((r, c))]
    return [TransportOrder(n, *rng.sample(floor, 2)) for n in range(1, count + 1)]


def main() -> None:
    parser = argparse.ArgumentParser(prog="fleet")
    parser.add_argument("--orders", type=int, default=10)
    args = parser.parse_args()

    with tempfile.TemporaryDirectory() as run_dir:
        handler = configure(f"ipc://{run_dir}/control-room")
        vehicles = [Vehicle("agv-1", (0, 0)), Vehicle("agv-2", (6, 13))]
        with ProcessPoolExecutor(max_workers=2) as executor:
            moved = Dispatcher(executor, vehicles).dispatch(random_orders(args.orders), timeout=6)
        handler.close()
    for vehicle in vehicles:
        print(f"{vehicle.name}: {len(vehicle.legs)} legs, now at {vehicle.at}")
    print(f"{moved} cells in all")


if __name__ == "__main__":
    main()
