from __future__ import annotations

import argparse
import concurrent.futures as cf
import json
import multiprocessing

from . import bus
from .micrograph import Micrograph
from .work import pick


def session(names: list[str], workers: int) -> None:
    pull, address = bus.listen()
    bus.attach(address)
    bus.post("session", micrographs=len(names))
    trial = pick(Micrograph(names[0]))
    print(f"trial pick: {len(trial.particles)} particles in {trial.seconds:.2f} s")

    with cf.ProcessPoolExecutor(
        workers,
        mp_context=multiprocessing.get_context("spawn"),
        initializer=bus.attach,
        initargs=(address,),
    ) as pool:
        for result in pool.map(pick, map(Micrograph, names), timeout=8):
            print(f"{result.name}: {len(result.particles)}")
    messages = []
    while pull.poll(300):
        messages.append(json.loads(pull.recv()))
    processes = {m["pid"] for m in messages}
    print(f"{len(messages)} bus messages from {len(processes)} processes")
    bus.detach()
    pull.close()


def main() -> None:
    parser = argparse.ArgumentParser(prog="picker")
    parser.add_argument("--micrographs", type=int, default=6)
    parser.add_argument("--workers", type=int, default=2)
    args = parser.parse_args()
    session([f"grid2_{n:04}" for n in range(args.micrographs)], args.workers)


if __name__ == "__main__":
    main()
