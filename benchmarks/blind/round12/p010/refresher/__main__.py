import sys
import tempfile
from pathlib import Path

from .detach import detach
from .service import Refresher


def start(run_dir: Path) -> None:
    service = Refresher(run_dir)
    print("publishing on port", (run_dir / "port").read_text(), flush=True)
    detach(run_dir / "pid")
    service.run()


def once(run_dir: Path) -> None:
    Refresher(run_dir, ticks=1).run()


COMMANDS = {"start": start, "once": once}


def main(argv: list[str]) -> int:
    try:
        command = COMMANDS[argv[0]]
    except (IndexError, KeyError):
        print("usage: refresher", "|".join(COMMANDS), file=sys.stderr)
        return 2
    command(Path(tempfile.mkdtemp(prefix="refresher-")))
    return 0


sys.exit(main(sys.argv[1:]))
