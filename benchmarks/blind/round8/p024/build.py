from __future__ import annotations

import argparse
import tempfile

from notify import BACKENDS, CommandRunner

COMMANDS = [
    ("-c", "print('compiled')"),
    ("-c", "raise SystemExit(3)"),
]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--notify", choices=sorted(BACKENDS), default="stderr")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        notifier = BACKENDS[options.notify](f"ipc://{folder}/builds")
        notifier.tell("build begins")
        print(CommandRunner(notifier).run(COMMANDS))


if __name__ == "__main__":
    main()
