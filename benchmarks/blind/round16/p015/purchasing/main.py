from __future__ import annotations

import pathlib
import sys
import tempfile

from .desk import Desk
from .paper import print_copy, wait_for
from .session import Session

PRICES = {"PO-88": 1290.0, "PO-89": 74.5}


def place(session: Session, numbers: list[str], folder: pathlib.Path) -> list[int]:
    pids = []
    for number in numbers:
        total = PRICES.get(number, 0.0)
        session.order(number, total)
        pids.append(print_copy(folder, number, total))
    return wait_for(pids)


def main(argv: list[str]) -> None:
    desk = Desk()
    desk.start()
    desk.ready.wait(2)
    session = Session(desk.address, clerk="mona")
    folder = pathlib.Path(tempfile.mkdtemp(prefix="po-"))
    codes = place(session, argv, folder)
    print("copies:", codes, sorted(path.name for path in folder.iterdir()))
    desk.join(2)
    print("desk:", desk.verbs)


if __name__ == "__main__":
    main(sys.argv[1:])
