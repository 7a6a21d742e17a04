import argparse
import tempfile
from pathlib import Path

from vetscan.engine import Engine
from vetscan.report import Report


def plant(root: Path) -> None:
    (root / "app.py").write_text('API_KEY = "AKIA1234567890ABCDEF"\nresult = eval(input())\n')
    (root / "run.sh").write_text("#!/bin/sh\necho ok\n")
    (root / "run.sh").chmod(0o777)
    (root / "notes.txt").write_text("password = hunter2\n")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--checks", type=lambda text: text.split(","), default=["secrets"])
    parser.add_argument("--processes", type=int, default=2)
    args = parser.parse_args()

    with tempfile.TemporaryDirectory() as tree, tempfile.TemporaryDirectory() as run:
        plant(Path(tree))
        with Report(f"ipc://{run}/findings") as report, Engine(args.checks, report.address) as engine:
            score = engine.scan(Path(tree), args.processes)
            streamed = report.gather()
    print("score", score, "streamed", len(streamed))


if __name__ == "__main__":
    main()
