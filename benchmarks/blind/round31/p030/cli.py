#!/usr/bin/env python3
"""Settlement instruction dropper, runs in the background."""
import argparse
import configparser
import os
import signal
import sys
import tempfile
import time
from pathlib import Path

from background import Detached, detach
from notifier import Notifier
from spool import Spool


class Dropper:
    def __init__(self, spool: Spool, notifier: Notifier, interval: float) -> None:
        self.spool = spool
        self.notifier = notifier
        self.interval = interval

    def preflight(self) -> None:
        self.spool.check()
        with self.notifier as control_room:
            control_room.notify("preflight", folder=str(self.spool.folder))

    def serve(self, cycles: int) -> None:
        with self.notifier:
            for number in range(1, cycles + 1):
                path = self.spool.drop(number)
                self.notifier.notify("dropped", file=path.name)
                time.sleep(self.interval)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--config", required=True)
    parser.add_argument("--cycles", type=int, default=3)
    args = parser.parse_args()
    ini = configparser.ConfigParser()
    ini.read(args.config)

    with tempfile.TemporaryDirectory(prefix="settle") as folder:
        spool = Spool(Path(folder), ini["dropper"]["pattern"], ini["dropper"]["participant"])
        notifier = Notifier(f"ipc://{folder}/.control", ini["notify"].getint("linger_ms"))
        dropper = Dropper(spool, notifier, ini["dropper"].getfloat("interval"))
        dropper.preflight()

        in_daemon, fd = detach(folder)
        if in_daemon:
            signal.alarm(3)
            dropper.serve(args.cycles)
            os.write(fd, b"cycles complete")
            os._exit(0)
        print(Detached(fd).wait(4.0) or "daemon gave no sign")
        print(*sorted(p.name for p in Path(folder).glob("*.xml")), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
