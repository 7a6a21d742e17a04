"""Makes an environment with all frameworks, runs the trials in it, and writes docs/trials.md."""

from __future__ import annotations

import argparse
import json
import platform
import subprocess
import sys
import tempfile
from pathlib import Path

from trials.catalogue import TRIALS
from trials.page import page
from trials.trying import attempt

_PAGE = Path(__file__).parents[1] / "docs" / "trials.md"


def main() -> int:
    """Run the trials whose titles hold one of the given words; 0 if all hold."""
    parser = argparse.ArgumentParser(prog="python -m trials", description=__doc__)
    parser.add_argument("words", nargs="*", help="only the trials with one of these in their titles; writes no page")
    words = parser.parse_args().words
    chosen = [trial for trial in TRIALS if not words or any(word in trial.title for word in words)]
    outcomes = []
    with tempfile.TemporaryDirectory(prefix="trials-") as folder:
        scratch = Path(folder)
        binaries = _environment(scratch / "environment", sorted({name for trial in chosen for name in trial.packages}))
        for trial in chosen:
            outcome = attempt(trial, binaries, scratch)
            print(f"{'holds' if outcome.holds else 'FAILS'}  {trial.title}", flush=True)
            outcomes.append(outcome)
        versions = _versions(binaries)
    if not words:
        _PAGE.write_text(page(outcomes, versions, platform.python_version()), encoding="utf-8")
    return int(not all(outcome.holds for outcome in outcomes))


def _environment(folder: Path, packages: list[str]) -> Path:
    """Make a virtual environment with the packages, and give the folder of its programs."""
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    binaries = folder / "bin"
    subprocess.run([str(binaries / "pip"), "install", "--quiet", "pyzmq", *packages], check=True)
    return binaries


def _versions(binaries: Path) -> dict[str, str]:
    listed = subprocess.run(
        [str(binaries / "pip"), "list", "--format=json", "--disable-pip-version-check"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    return {each["name"].lower().replace("_", "-"): each["version"] for each in json.loads(listed)}


if __name__ == "__main__":
    sys.exit(main())
