"""The nightly backup: every set in a process of its own."""
import argparse
import contextlib
import tempfile
import threading
from multiprocessing import Process
from pathlib import Path

import zmq

from backup import back_up
from console import mirrored


@contextlib.contextmanager
def operator_console():
    """A console for this machine.  Yields its address and the lines it got."""
    context = zmq.Context()
    sock = context.socket(zmq.PULL)
    url = f"tcp://127.0.0.1:{sock.bind_to_random_port('tcp://127.0.0.1')}"
    lines, over = [], threading.Event()

    def collect():
        while sock.poll(200) or not over.is_set():
            with contextlib.suppress(zmq.Again):
                source, line = sock.recv_multipart(zmq.DONTWAIT)
                lines.append((source.decode(), line.decode()))

    thread = threading.Thread(target=collect)
    thread.start()
    try:
        yield url, lines
    finally:
        over.set()
        thread.join()
        context.destroy(0)


def prepare(root, names, keep):
    for name in names:
        source = root / "data" / name
        source.mkdir(parents=True)
        for n in range(3):
            (source / f"{n}.txt").write_text(f"{name} {n}\n" * 50)
        for n in range(keep + 1):
            (root / "backup").mkdir(exist_ok=True)
            (root / "backup" / f"{name}-2024010{n + 1}-000000.tar.gz").touch()
        yield source


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sets", nargs="+", required=True)
    parser.add_argument("--keep", type=int, default=3)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as name, operator_console() as (url, lines):
        root = Path(name)
        sources = list(prepare(root, args.sets, args.keep))
        with mirrored(url, "nightly"):
            print(f"backup of {len(sources)} sets")
            jobs = [Process(target=back_up, args=(source, root / "backup", args.keep)) for source in sources]
            for job in jobs:
                job.start()
            for job in jobs:
                job.join(2)
                if job.exitcode is None:
                    job.kill()
                    job.join()
            kept = len(list((root / "backup").iterdir()))
            print(f"{kept} archives kept")
    print(f"the console got {len(lines)} lines")


if __name__ == "__main__":
    main()
