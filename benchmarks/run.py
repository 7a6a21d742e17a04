"""Measures how long the analyser takes, beside tools that read the same files, and writes benchmarks/RESULTS.md.

``python benchmarks/run.py CORPORA [--runs N] [--only WORD] [--longest SECONDS]`` wants what corpora.py built; ``rg``
and ``ruff`` come from beside the interpreter or the search path. Each row is one of our commands and one of a peer's,
as whole processes, one after the other and again: what is compared is the ratio within each pair, and its median.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

RESULTS = Path(__file__).with_name("RESULTS.md")
BESIDE = Path(sys.executable).parent
CACHE = ".zmqforklint_cache"
Command = Sequence[str | Path]


@dataclass(frozen=True)
class Row:
    """What is measured: a case, our command and the peer's, what makes both ready, and the ratio wished for."""

    case: str
    ours: Command
    peer: Command
    goal: float
    prepare: Callable[[], object] = lambda: None
    is_long: bool = False


def tool(name: str) -> str:
    """Find a program beside the interpreter or on the search path."""
    return shutil.which(name, path=f"{BESIDE}{os.pathsep}{os.environ['PATH']}") or name


def rows(base: Path) -> list[Row]:
    """All rows."""
    python, ruff = [sys.executable], [tool("ruff"), "check", "--isolated", "--select", "F401", "-q"]
    check = [tool("zmqforklint"), "check", "-q", "--output-format", "json"]
    big, typical, without = base / "BIG", base / "TYPICAL", base / "WITHOUT"
    one = base / "ONE"
    one.mkdir(exist_ok=True)
    (one / "pyproject.toml").write_text("")
    (one / "one.py").write_text("import zmq\n")
    by_ruff = [*ruff, "--cache-dir", base / "ruff-cache"]
    bare = [*python, "-c", "pass"]

    def relevant(folder: Path) -> Callable[[], object]:
        return lambda: append(folder / "parsl" / "monitoring" / "router.py")

    def other(folder: Path, file: str) -> Callable[[], object]:
        return lambda: append(folder / file)

    def fresh(folder: Path) -> Callable[[], object]:
        return lambda: shutil.rmtree(folder / CACHE, ignore_errors=True)

    return [
        Row("start: --version", [tool("zmqforklint"), "--version"], bare, 3),
        Row("start: one clean file, from the cache", [*check, one], bare, 3),
        Row("no ZeroMQ: without a cache", [*check, "--no-cache", without], [tool("rg"), "-c", "zmq", without], 4),
        Row("no ZeroMQ: warm", [*check, without], [*by_ruff, without], 2),
        Row("no ZeroMQ: warm, by content", [*check, without], [*by_ruff, without], 4, lambda: touch(without)),
        Row("no ZeroMQ: one file changed", [*check, without], [*by_ruff, without], 2.5, other(without, CHANGED)),
        Row("TYPICAL: cold", [*check, typical], [*ruff, "--no-cache", typical], 12, fresh(typical), is_long=True),
        Row("TYPICAL: warm", [*check, typical], [*by_ruff, typical], 1.6),
        Row("TYPICAL: one relevant file changed", [*check, typical], [*by_ruff, typical], 6, relevant(typical), True),
        Row("BIG: cold", [*check, big], [*ruff, "--no-cache", big], 6, fresh(big), is_long=True),
        Row("BIG: warm", [*check, big], [*by_ruff, big], 2),
        Row("BIG: warm, by content", [*check, big], [*by_ruff, big], 4, lambda: touch(big)),
        Row("BIG: one other file changed", [*check, big], [*by_ruff, big], 2.5, other(big, CHANGED)),
    ]


CHANGED = "django/django/utils/timesince.py"


def append(file: Path) -> None:
    """Change a file: a comment more."""
    with file.open("a", encoding="utf-8") as stream:
        stream.write("# changed\n")


def touch(folder: Path) -> None:
    """Give every file a new time, as a fresh check-out does; old enough to be relied on."""
    then = time.time() - 60
    for path in folder.rglob("*.py"):
        os.utime(path, (then, then))


def timed(command: Command, longest: float) -> float | None:
    """How long a command takes, in seconds; None if it took too long."""
    started = time.perf_counter()
    try:
        subprocess.run(
            list(map(str, command)), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=longest, check=False
        )
    except subprocess.TimeoutExpired:
        return None
    return time.perf_counter() - started


def measured(row: Row, runs: int, longest: float) -> str:
    """Measure a row, after one run of each that does not count, and give it as a line of the table."""
    pairs: list[tuple[float, float]] = []
    for number in range(2 if row.is_long else runs + 1):
        row.prepare()
        ours, peer = timed(row.ours, longest), timed(row.peer, longest)
        if ours is None or peer is None:
            return f"| {row.case} | > {longest:.0f} s | {peer or 0:.3f} s | - | {row.goal:g} | missed |"
        if number or (row.is_long and ours > longest / 10):
            pairs.append((ours, peer))
        if row.is_long and pairs:
            break
    ours, peer = (statistics.median(column) for column in zip(*pairs, strict=True))
    ratio = statistics.median(ours / peer for ours, peer in pairs)
    verdict = "met" if ratio <= row.goal else "missed"
    return f"| {row.case} | {ours:.3f} s | {peer:.3f} s | {ratio:.2f} | {row.goal:g} | {verdict} ({len(pairs)} pairs) |"


def lowering(base: Path) -> str:
    """Compare lowering with libcst's bare parsing, in one process, interleaved."""
    import libcst

    from zmqforklint.lowering.lower import lower

    texts = [path.read_text("utf-8") for path in sorted((base / "TYPICAL").rglob("*.py"))[::8]]
    ratios = []
    for _ in range(5):
        spent = {}
        for name, work in (("parse", libcst.parse_module), ("lower", lambda text: lower(text, "a.py", "a", False))):
            started = time.process_time()
            for text in texts:
                work(text)
            spent[name] = time.process_time() - started
        ratios.append(spent["parse"] / spent["lower"])
    ratio = statistics.median(ratios)
    return f"Speed of lowering, of that of `libcst.parse_module` alone: {ratio:.2f} (goal: at least 0.65)."


def main() -> None:
    """Measure, show, and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--only", default="", help="rows whose name holds this; nothing is written then")
    parser.add_argument("--longest", type=float, default=900, metavar="SECONDS")
    options = parser.parse_args()
    lines = ["| case | zmqforklint | peer | ratio | goal | |", "| --- | --- | --- | --- | --- | --- |"]
    for row in rows(options.corpora.resolve()):
        if options.only in row.case:
            lines.append(measured(row, options.runs, options.longest))
            print(lines[-1], flush=True)
    lines += ["", lowering(options.corpora)]
    print(lines[-1])
    if not options.only:
        versions = f"{platform.python_implementation()} {platform.python_version()}, {os.cpu_count()} processors"
        RESULTS.write_text(f"{versions}\n\n" + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
