"""``python -m behaviour``: build the environments, run the trials, write the table and the page."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from behaviour import page, record, table
from behaviour.bands import BANDS
from behaviour.environments import NoEnvironment, environment, versions
from behaviour.measuring import measure

ROOT = Path(__file__).resolve().parent.parent
TABLE = ROOT / "zmqforklint" / "knowledge" / "behaviour.toml"
PAGE = ROOT / "docs" / "behaviour.md"


def main() -> int:
    """Run it all. Gives 2 when an environment could not be built or the record cannot be used, 130 after ^C."""
    options = _options()
    try:
        _run(options)
    except (NoEnvironment, OSError, ValueError) as error:
        print(f"behaviour: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    return 0


def _run(options: argparse.Namespace) -> None:
    options.folder.mkdir(parents=True, exist_ok=True)
    kept = options.folder / "record.jsonl"
    pythons = {band: environment(band, options.folder.absolute(), dict(options.python)) for band in BANDS}
    used = {band: versions(python) for band, python in pythons.items()}
    if not options.again:
        with kept.open("w", encoding="utf-8") as lines:
            for trial in measure(pythons, options.rounds):
                record.write(trial, lines)
    trials = list(record.read(kept))
    TABLE.write_text(table.text(trials), encoding="utf-8")
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page.text(trials, used), encoding="utf-8")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m behaviour", description=__doc__)
    add = parser.add_argument
    add("--folder", type=Path, default=Path(".behaviour"), help="for environments and the record (default: .behaviour)")
    add("--python", type=_interpreter, action="append", default=[], metavar="X.Y=PATH", help="one off the search path")
    add("--rounds", type=int, default=3, help="how many trials of each case (default: 3)")
    add("--again", action="store_true", help="run no trial: write anew from the last record")
    return parser.parse_args()


def _interpreter(text: str) -> tuple[str, str]:
    version, given, path = text.partition("=")
    if not given:
        raise argparse.ArgumentTypeError(f"X.Y=PATH is expected, not {text!r}")
    return version, path


if __name__ == "__main__":
    sys.exit(main())
