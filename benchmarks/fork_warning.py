"""Tells on which fixtures CPython 3.12 or later warns at the fork, to compare with what is found here.

Run with an interpreter that has pyzmq and tornado: ``python benchmarks/fork_warning.py [--jobs N]``. For every program
of fixtures/ it prints whether the warning of a fork in a multi-threaded process appeared, then the table of the README.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import signal
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"
WARNING = b"is multi-threaded, use of fork"
SECONDS = 20


def warns(program: Path) -> bool:
    """Whether running the program shows the warning."""
    environment = {**os.environ, "PYTHONWARNINGS": "always::DeprecationWarning"}
    with tempfile.TemporaryFile() as errors:  # a pipe would wait for every child that holds it
        running = subprocess.Popen(
            [sys.executable, program.name],
            cwd=program.parent,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=errors,
            start_new_session=True,
        )
        try:
            running.wait(SECONDS)
        except subprocess.TimeoutExpired:
            print(f"{program} has not ended after {SECONDS} seconds", file=sys.stderr)
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(running.pid, signal.SIGKILL)
            running.wait()
        errors.seek(0)
        return WARNING in errors.read()


def is_hazardous(program: Path) -> bool:
    """Whether some file of the program is marked with a finding after a fork."""
    texts = (path.read_text("utf-8", errors="replace") for path in program.parent.rglob("*.py"))
    return any(f"expect: ZMQ{code}" in text or f", ZMQ{code}" in text for text in texts for code in ("2", "3", "4"))


def main() -> None:
    """Run all, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--jobs", type=int, default=2)
    jobs = parser.parse_args().jobs
    if sys.version_info < (3, 12):
        sys.exit("this needs Python 3.12 or later")
    programs = sorted(FIXTURES.glob("*/*/main.py"))
    with ThreadPoolExecutor(jobs) as pool:
        warned = dict(zip(programs, pool.map(warns, programs), strict=True))
    for program, seen in warned.items():
        print(f"{'warns' if seen else '-':6} {program.relative_to(FIXTURES)}")
    print()
    for label, wanted in (("hazardous", True), ("safe", False)):
        group = [seen for program, seen in warned.items() if is_hazardous(program) is wanted]
        print(f"| {label} | {len(group)} | {sum(group)} ({100 * sum(group) // len(group)} %) |")


if __name__ == "__main__":
    main()
