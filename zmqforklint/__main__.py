"""``python -m zmqforklint``, and what the console script calls."""

from __future__ import annotations

import os
import sys

INTERRUPTED = 130


def main() -> int:
    """Run the command line and give its exit status."""
    try:
        from zmqforklint.cli import run  # here, so that an interrupt while it loads ends as quietly as any other

        return run(sys.argv[1:])
    except KeyboardInterrupt:
        # A parser may be deep in native code in another thread; the interpreter aborts if it ends around that.
        os._exit(INTERRUPTED)


if __name__ == "__main__":
    sys.exit(main())
