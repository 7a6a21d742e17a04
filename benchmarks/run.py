"""Measures how long the analyser takes, beside tools that read the same files, and writes benchmarks/RESULTS.md.

``python benchmarks/run.py CORPORA [--peers FOLDER] [--only WORD]`` wants what corpora.py built, and the peers' programs
in a folder or on the search path. Each row is one of our commands and one of a peer's, as whole processes, one after
the other and again: what is compared is the ratio within each pair, and its median. A row takes at most ``--row``
seconds more than its first pair, and a command at most ``--longest``. What stands in RESULTS.md below "Why rows are
missed" is kept.
"""

from __future__ import annotations

import argparse
import os
import platform
import resource
import shutil
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

RESULTS = Path(__file__).with_name("RESULTS.md")
BESIDE = Path(sys.executable).parent
CACHE = ".zmqforklint_cache"
KEPT = "## Why rows are missed"
Command = Sequence[str | Path]

SEMGREP_RULE = """\
rules:
  - {id: context, languages: [python], severity: WARNING, message: context, pattern: zmq.Context(...)}
"""


@dataclass(frozen=True)
class Row:
    """What is measured: a case, our command and the peer's, what makes both ready, and the ratio wished for."""

    case: str
    ours: Command
    peer: Command
    goal: float
    prepare: Callable[[], object] = lambda: None


@dataclass(frozen=True)
class Limits:
    """How often and how long things are measured."""

    pairs: int
    row: float
    longest: float


class Tools:
    """Where the programs are."""

    def __init__(self, peers: Path | None) -> None:
        self._peers = peers.resolve() if peers else Path("peers")
        self._path = os.pathsep.join([str(self._peers), str(BESIDE), os.environ["PATH"]])

    def __call__(self, name: str) -> str:
        """The program of this name, or just the name where there is none."""
        return shutil.which(name, path=self._path) or name

    def apart(self, name: str) -> Path:
        """The program where nothing of ours is installed."""
        return self._peers / name

    def version(self, name: str) -> str:
        """What the program says of itself."""
        try:
            told = subprocess.run([self(name), "--version"], capture_output=True, text=True, timeout=20, check=False)
        except (OSError, subprocess.TimeoutExpired):
            return f"{name} (says no version)"
        return " ".join(f"{name} {told.stdout}".split()[:4])


def rows(base: Path, tool: Tools) -> Iterator[Row]:
    """All rows whose figure is a ratio of two commands."""
    python, pyflakes = sys.executable, ["--isolated", "-j1", "--select", "F", base / "SAMPLE"]
    ruff = [tool("ruff"), "check", "--isolated", "--select", "F401", "-q"]
    by_ruff = [*ruff, "--cache-dir", base / "ruff-cache"]
    check = [tool("zmqforklint"), "check", "-q", "--output-format", "json"]
    big, typical, without = base / "BIG", base / "TYPICAL", base / "WITHOUT"
    one, rule = base / "ONE", base / "semgrep.yml"
    one.mkdir(exist_ok=True)
    (one / "pyproject.toml").write_text("")
    (one / "one.py").write_text("import zmq\n")
    time.sleep(3)  # what changed a moment ago is looked at each time
    rule.write_text(SEMGREP_RULE)
    semgrep = [tool("semgrep"), "scan", "--metrics=off", "--disable-version-check", "--no-git-ignore", "-q", "-j", "2"]
    cold = [*check, "--no-cache", "--jobs", "2"]

    yield Row("start: --version", [tool("zmqforklint"), "--version"], [python, "-c", "pass"], 3)
    yield Row("start: one clean file, from the cache", [*check, one], [python, "-c", "pass"], 3)
    yield Row("no ZeroMQ: without a cache", [*check, "--no-cache", without], [tool("rg"), "-c", "zmq", without], 4)
    yield Row("no ZeroMQ: warm", [*check, without], [*by_ruff, without], 2)
    yield Row("no ZeroMQ: warm, by content", [*check, without], [*by_ruff, without], 4, touching(without))
    yield Row("no ZeroMQ: one file changed", [*check, without], [*by_ruff, without], 2.5, changing(without / OTHER))
    yield Row("TYPICAL: cold", [*cold, typical], [*ruff, "--no-cache", typical], 12)
    yield Row("TYPICAL: warm", [*check, typical], [*by_ruff, typical], 1.6, once([*check, typical]))
    relevant = changing(typical / "parsl" / "monitoring" / "router.py")
    yield Row("TYPICAL: one relevant file changed", [*check, typical], [*by_ruff, typical], 6, relevant)
    yield Row("BIG: cold, 2 processes, to ruff", [*cold, big], [*ruff, "--no-cache", big], 6)
    yield Row(
        "BIG: the same, to ast-grep", [], [tool("ast-grep"), "run", "-l", "python", "-p", "zmq.Context($$$)", big], 1
    )
    yield Row("BIG: the same, to semgrep", [], [*semgrep, "--config", rule, big], 1)
    yield Row("BIG: the same, to pyflakes", [], [tool("pyflakes"), big], 0.25)
    warm_up = once([*check, big])  # takes longer than a row may
    yield Row("BIG: warm", [*check, big], [*by_ruff, big], 2, warm_up)
    yield Row("BIG: warm, by content", [*check, big], [*by_ruff, big], 4, in_turn(warm_up, touching(big)))
    yield Row(
        "BIG: one other file changed", [*check, big], [*by_ruff, big], 2.5, in_turn(warm_up, changing(big / OTHER))
    )
    yield Row("flake8: with the plugin", [BESIDE / "flake8", *pyflakes], [tool.apart("flake8"), *pyflakes], 1.02)


def once(command: Command) -> Callable[[], object]:
    """Run a command the first time this is called, however long it takes."""
    return cache(lambda: subprocess.run(list(map(str, command)), stdout=subprocess.DEVNULL, check=False))


def in_turn(*steps: Callable[[], object]) -> Callable[[], object]:
    """Do one after the other."""
    return lambda: [step() for step in steps]


OTHER = Path("django/django/utils/timesince.py")


def changing(file: Path) -> Callable[[], object]:
    """A change of a file: a comment more."""

    def change() -> None:
        with file.open("a", encoding="utf-8") as stream:
            stream.write("# changed\n")

    return change


def touching(folder: Path) -> Callable[[], object]:
    """A new time for every file, as a fresh check-out gives; old enough to be relied on."""

    def touch() -> None:
        then = time.time() - 60
        for path in folder.rglob("*.py"):
            os.utime(path, (then, then))

    return touch


@dataclass(frozen=True)
class Spent:
    """What a command cost: seconds on the clock, and the MiB of its largest process."""

    seconds: float
    peak: float


class TooLongError(Exception):
    """A command took longer than it may."""


def spent(command: Command, longest: float) -> Spent:
    """Run a command. Raises ``TooLongError``, or ``FileNotFoundError`` where there is none.

    Waiting with a time limit would look only now and then, every 50 ms in the end; so a timer ends what takes too long.
    """
    started = time.perf_counter()
    process = subprocess.Popen(
        list(map(str, command)), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    timer = threading.Timer(longest, os.killpg, (process.pid, 9))
    timer.start()
    status = process.wait()
    timer.cancel()
    if status == -9:
        raise TooLongError
    return Spent(time.perf_counter() - started, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)


class Bench:
    """Measures row by row; remembers our last figure for the rows that compare it with another peer."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._last: float | None = None
        self._too_long: set[str] = set()

    def line(self, row: Row) -> str:
        """Measure a row, after one run of each that does not count where there is time, and give it as a line.

        Where one run of a corpus took too long, no others of it are begun.
        """
        corpus = row.case.partition(":")[0]
        try:
            if corpus in self._too_long:
                raise TooLongError
            pairs = self._pairs(row)
        except FileNotFoundError as error:
            missing = Path(str(error.filename)).name
            return f"| {row.case} | - | - | - | {row.goal:g} | not measured: {missing} is missing |"
        except TooLongError:
            self._too_long.add(corpus)
            return f"| {row.case} | > {self._limits.longest:.0f} s | - | - | {row.goal:g} | missed |"
        ours, peer = (statistics.median(column) for column in zip(*pairs, strict=True))
        self._last = ours
        ratio = statistics.median(ours / peer for ours, peer in pairs)
        verdict = "met" if ratio <= row.goal else "missed"
        count = f"{len(pairs)} {'pair' if len(pairs) == 1 else 'pairs'}"
        return f"| {row.case} | {ours:.3f} s | {peer:.3f} s | {ratio:.2f} | {row.goal:g} | {verdict} ({count}) |"

    def _pairs(self, row: Row) -> list[tuple[float, float]]:
        if row.ours:
            self._last = None
        elif self._last is None:
            raise FileNotFoundError(2, "not measured", "our own figure")
        started = time.perf_counter()
        pairs: list[tuple[float, float]] = []
        while len(pairs) <= self._limits.pairs:
            row.prepare()
            ours = spent(row.ours, self._limits.longest).seconds if row.ours else self._last
            assert ours is not None
            pairs.append((ours, spent(row.peer, self._limits.longest).seconds))
            if time.perf_counter() - started > self._limits.row:
                break
        return pairs[1:] or pairs


def memory(base: Path, tool: Tools, longest: float) -> Iterator[str]:
    """The peak of the largest process, in a cold run; each in a process of its own, since peaks do not fall."""
    for corpus, goal in (("BIG", 120), ("HUGE", 350)):
        command = [tool("zmqforklint"), "check", "-q", "--no-cache", "--jobs", "2", base / corpus]
        counted = [sys.executable, __file__, "--peak", str(longest), *command]
        told = subprocess.run(list(map(str, counted)), capture_output=True, text=True, check=False).stdout.split()
        if len(told) != 2:
            yield f"| {corpus}: peak memory of a process | - | - | - | {goal} MiB | missed: more than {longest:.0f} s |"
            return
        peak = float(told[1])
        verdict = "met" if peak <= goal else "missed"
        yield f"| {corpus}: peak memory of a process | {peak:.0f} MiB | - | - | {goal} MiB | {verdict} ({told[0]} s) |"


def growth(base: Path, tool: Tools, longest: float) -> Iterator[str]:
    """What a file costs where there are many, against where there are fewer."""
    each = {}
    for corpus in ("BIG", "HUGE"):
        files = sum(1 for _ in (base / corpus).rglob("*.py"))
        command = [tool("zmqforklint"), "check", "-q", "--show-files", "--no-cache", base / corpus]
        try:
            each[corpus] = min(spent(command, longest).seconds for _ in range(2)) / files
        except TooLongError:
            yield f"| growth: a file of HUGE, to one of BIG | - | - | - | 1.3 | missed: more than {longest:.0f} s |"
            return
    ratio = each["HUGE"] / each["BIG"]
    times = [f"{each[corpus] * 1000:.3f} ms" for corpus in ("HUGE", "BIG")]
    verdict = "met" if ratio <= 1.3 else "missed"
    yield f"| growth: choosing the files, each of HUGE, to BIG | {' | '.join(times)} | {ratio:.2f} | 1.3 | {verdict} |"


def lowering(base: Path) -> Iterator[str]:
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
    verdict = "met" if ratio >= 0.65 else "missed"
    yield f"| lowering: its speed, to that of `parse_module` | - | - | {ratio:.2f} | at least 0.65 | {verdict} |"


def stages(base: Path) -> Iterator[str]:
    """The profile of a cold run by stage, in processor seconds of one process."""
    from zmqforklint import engine
    from zmqforklint.cache import Disk

    marks: list[tuple[str, float]] = []
    effort = engine.Effort(progress=lambda doing: marks.append((doing, time.process_time())))
    disk = Disk()
    engine.check(engine.plan([str(base / "TYPICAL")], disk), disk, effort=effort)
    ends = [when for _, when in marks[1:]] + [time.process_time()]
    by_stage: dict[str, float] = {}
    for (doing, began), ended in zip(marks, ends, strict=True):
        name = "reading" if doing.startswith("reading") else doing
        by_stage[name] = by_stage.get(name, 0.0) + ended - began
    whole = sum(by_stage.values())
    told = ", ".join(f"{name} {seconds:.1f} s ({seconds / whole:.0%})" for name, seconds in by_stage.items())
    yield f"TYPICAL, cold, by stage: {told}. The goal for the last is at most 25 %."


def main() -> None:
    """Measure, show, and write."""
    if sys.argv[1:2] == ["--peak"]:
        cost = spent(sys.argv[3:], float(sys.argv[2]))
        print(f"{cost.seconds:.1f} {cost.peak:.0f}")
        return
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--peers", type=Path, metavar="FOLDER", help="where the programs of the peers are")
    parser.add_argument("--pairs", type=int, default=5)
    parser.add_argument("--only", default="", help="rows whose name holds this; nothing is written then")
    parser.add_argument("--row", type=float, default=60, metavar="SECONDS", help="when no further pair is begun")
    parser.add_argument("--longest", type=float, default=400, metavar="SECONDS", help="when a command is ended")
    options = parser.parse_args()
    os.environ["SEMGREP_ENABLE_VERSION_CHECK"] = "0"  # it would ask its home on the network
    base, tool = options.corpora.resolve(), Tools(options.peers)
    bench = Bench(Limits(options.pairs, options.row, options.longest))
    lines = ["| case | zmqforklint | peer | ratio | goal | |", "| --- | --- | --- | --- | --- | --- |"]
    for row in rows(base, tool):
        if options.only in row.case:
            lines.append(bench.line(row))
            print(lines[-1], flush=True)
    if options.only:
        return
    for measure in (memory(base, tool, options.longest), growth(base, tool, options.longest), lowering(base)):
        for line in measure:
            lines.append(line)
            print(line, flush=True)
    lines += ["", *stages(base)]
    print(lines[-1])
    write(lines, tool)


def write(lines: list[str], tool: Tools) -> None:
    """Write the page; what explains the figures is kept, for whoever measures to bring up to date."""
    known = RESULTS.read_text("utf-8") if RESULTS.exists() else ""
    why = known[known.index(KEPT) :] if KEPT in known else f"{KEPT}\n"
    python = f"{platform.python_implementation()} {platform.python_version()}"
    versions = ", ".join(map(tool.version, ("ruff", "rg", "ast-grep", "semgrep", "pyflakes", "flake8")))
    head = (
        f"# Results\n\n{python}, {platform.system()}, {os.cpu_count()} processors. Peers: {versions}.\n"
        "`make bench` builds the corpora, measures all rows anew and writes this file.\n\n"
    )
    RESULTS.write_text(head + "\n".join(lines) + f"\n\n{why}", encoding="utf-8")


if __name__ == "__main__":
    main()
