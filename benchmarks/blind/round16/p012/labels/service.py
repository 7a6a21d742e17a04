from __future__ import annotations

import contextlib
import pathlib
import signal
import time
from typing import Iterable

import daemon

from .config import Config
from .link import PrinterLink

PARCELS = [("DE-1001", "Kiel"), ("DE-1002", "Jena"), ("AT-0007", "Graz")]


def detached(config: Config) -> daemon.DaemonContext:
    here = pathlib.Path.cwd()
    return daemon.DaemonContext(
        working_directory=str(here),
        umask=0o022,
        stderr=open(here / "service.err", "w"),
    )


def zpl(parcel: str, town: str) -> str:
    return f"^XA^FO20,20^FD{parcel}^FS^FO20,60^FD{town}^FS^XZ"


def work(link: PrinterLink, config: Config, parcels: Iterable[tuple[str, str]]) -> None:
    with config.journal.open("w") as journal:
        for parcel, town in parcels:
            for _ in range(config.copies):
                link.queue(parcel=parcel, code=zpl(parcel, town))
        while label := link.take():
            print(time.strftime("%H:%M:%S"), label["printer"], label["parcel"], file=journal)


def main() -> None:
    config = Config.load(pathlib.Path.cwd())
    with contextlib.ExitStack() as stack:
        stack.enter_context(detached(config))
        signal.alarm(config.max_seconds)
        link = stack.enter_context(PrinterLink(config.printer))
        work(link, config, PARCELS)


if __name__ == "__main__":
    main()
