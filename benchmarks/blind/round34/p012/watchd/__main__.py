import argparse
import os
import tempfile
from pathlib import Path

from .boot import State, boot
from .scan import changes


def main():
    parser = argparse.ArgumentParser(prog="watchd")
    parser.add_argument("--ticks", type=int, default=10)
    parser.add_argument("--no-detach", dest="background", action="store_false")
    options = parser.parse_args()

    directory = Path(tempfile.gettempdir()) / f"watchd-{os.getpid()}"
    state = boot(State(directory, options.ticks, options.background))
    with state.stack:
        state.announce("watching", path=str(directory))
        for tick, names in changes(directory, state.ticks):
            state.announce("tick", number=tick, changed=names)
            (directory / f"mark-{tick}").touch()
            if state.stopping:
                break
        state.announce("bye", pid=os.getpid())


if __name__ == "__main__":
    main()
