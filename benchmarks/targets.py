"""Whether the witness sees the same in programs of every Python.

``python benchmarks/targets.py FOLDER PYTHON...`` makes an environment in FOLDER for each interpreter, with the newest
pyzmq and tornado but without zmqforklint, lets ``verify --python`` run the pairs of fixtures that
``steady_verdicts.py`` samples, but those in a newer syntax, and prints a table. Exits with 1 unless what was seen
equals the markers under all. ``targets.md`` has the results.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path

from steady_verdicts import PROGRAMS, ROOT

COLUMNS = ("Python", "pyzmq", "programs", "confirmed", "contradicted", "unreached", "missed", "equals the markers")
NEEDED = ("pyzmq", "tornado")
PARSE = "import ast, pathlib, sys; [ast.parse(path.read_bytes()) for path in pathlib.Path(sys.argv[1]).rglob('*.py')]"


def environment(base: str, home: Path) -> Path:
    """Give the interpreter of an environment made with the interpreter ``base``."""
    python = home / "bin" / "python"
    if not python.exists():
        subprocess.run([base, "-m", "venv", home], check=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", "--only-binary", ":all:", *NEEDED], check=True)
    return python


def can_parse(python: Path, folder: str) -> bool:
    """Whether the interpreter reads all files of a folder."""
    command = [python, "-c", PARSE, folder]
    return subprocess.run(command, cwd=ROOT, stderr=subprocess.DEVNULL, check=False).returncode == 0


def row(python: Path) -> tuple[list[str], bool]:
    """Verify with an interpreter: the cells of its row, and whether what was seen equals the markers."""
    command = [sys.executable, "-m", "zmqforklint", "verify", "--expect-markers", "--output-format=json"]
    pairs = [pair for pair in PROGRAMS["sample"] if can_parse(python, pair)]
    done = subprocess.run(
        [*command, f"--python={python}", *pairs],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    report = json.loads(done.stdout)
    first = report["programs"][0]
    counts = [str(report["summary"][column]) for column in COLUMNS[2:-1]]
    return [first["python"], first["pyzmq"], *counts, "yes" if done.returncode == 0 else "no"], done.returncode == 0


def main() -> int:
    """Verify under each interpreter, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("pythons", nargs="+", metavar="PYTHON")
    options = parser.parse_args()
    equal = True
    print(f"| {' | '.join(COLUMNS)} |\n|{' --- |' * len(COLUMNS)}")
    for number, base in enumerate(options.pythons):
        cells, held = row(environment(base, options.folder.absolute() / str(number)))
        equal = equal and held
        print(f"| {' | '.join(cells)} |", flush=True)
    return 0 if equal else 1


if __name__ == "__main__":
    sys.exit(main())
