from __future__ import annotations

import argparse
import functools
import tempfile

from background import run
from relay import Relay


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--foreground", action="store_true")
    options = parser.parse_args()
    folder = tempfile.mkdtemp(prefix="relayd-")
    make = functools.partial(Relay, f"ipc://{folder}/in", f"ipc://{folder}/out")
    run(make, foreground=options.foreground)


if __name__ == "__main__":
    main()
