from __future__ import annotations

import argparse
import logging
import os
import sys
import tempfile
from pathlib import Path

from .agent import SyncAgent
from .lifecycle import detach
from .status import StatusChannel


def populate(root: Path, files: int) -> tuple[Path, Path]:
    source, replica = root / "source", root / "replica"
    for n in range(files):
        folder = source / f"d{n % 3}"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"f{n}.dat").write_bytes(os.urandom(256))
    replica.mkdir()
    (replica / "obsolete.dat").write_bytes(b"x")
    return source, replica


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="syncagent")
    parser.add_argument("--files", type=int, default=6)
    parser.add_argument("--foreground", action="store_true")
    options = parser.parse_args(argv)
    logging.basicConfig(level=logging.INFO, format="syncagent[%(process)d]: %(message)s")

    with tempfile.TemporaryDirectory(prefix="syncagent-", ignore_cleanup_errors=True) as base:
        root = Path(base)
        source, replica = populate(root, options.files)
        ready = None if options.foreground else detach(root / "agent.pid")
        with StatusChannel(f"ipc://{root}/status.sock") as status:
            status.state("starting", files=options.files)
            if ready is not None:
                os.write(ready, b"ready")
                os.close(ready)
            SyncAgent(source, replica, status).sync()
    return 0


if __name__ == "__main__":
    sys.exit(main())
