from __future__ import annotations

import argparse
import collections
import multiprocessing
import random
import tempfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import zmq

from chunker import telemetry, worker


def sample_tree(root: Path, files: int) -> list[Path]:
    rng = random.Random(5)
    shared = rng.randbytes(30_000)
    paths = []
    for n in range(files):
        path = root / f"vm{n}.img"
        path.write_bytes(rng.randbytes(2_000 + 137 * n) + shared)
        paths.append(path)
    return paths


def drain(journal: zmq.Socket) -> collections.Counter[tuple[str, str]]:
    tally: collections.Counter[tuple[str, str]] = collections.Counter()
    while journal.poll(300):
        entry = journal.recv_json()
        tally[entry["role"], entry["event"]] += 1
    return tally


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--files", type=int, default=4)
    parser.add_argument("--workers", type=int, default=2)
    args = parser.parse_args()

    context = zmq.Context()
    journal = context.socket(zmq.PULL)
    endpoint = f"tcp://127.0.0.1:{journal.bind_to_random_port('tcp://127.0.0.1')}"
    telemetry.configure(endpoint, "planner")
    with tempfile.TemporaryDirectory(prefix="backup-") as folder:
        paths = sample_tree(Path(folder), args.files)
        telemetry.emit("planned", files=len(paths))
        store: dict[str, int] = {}
        seen = 0
        with ProcessPoolExecutor(
            args.workers,
            mp_context=multiprocessing.get_context("spawn"),
            initializer=worker.initialize,
            initargs=(endpoint,),
        ) as executor:
            for path, found in zip(paths, executor.map(worker.index, paths, timeout=8)):
                seen += sum(size for _, size in found)
                store.update(found)
                telemetry.emit("stored", path=path.name)
    print(f"{seen} bytes read, {sum(store.values())} stored")
    for (role, event), number in sorted(drain(journal).items()):
        print(f"{role:8} {event:12} {number}")
    telemetry.shutdown()
    journal.close()
    context.term()


if __name__ == "__main__":
    main()
