"""Whether runs of the fixtures under load give the same verdicts every time.

``python benchmarks/steady_verdicts.py RECORD`` keeps all cores busy and verifies the fixtures again and again: the
pairs of ``SAMPLE`` in many rounds (``--rounds``), and all pairs in a few (``--whole``), since each of these takes
minutes. Each round is a line of the file RECORD, and rounds that stand there already count: a run may be interrupted.

Then it tells which verdicts were not the same in all rounds, and beside them which outcomes were not: what was seen of
a touch may depend on time, that it was seen must not. It also tells which codes and outcomes of all pairs the sample
lacks. Exits with 1 if a verdict differed. ``steady_verdicts.md`` has the results.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = {
    "fork_equals_zero": "os.fork; a new socket, and messages that are lost",
    "forkpty_branch": "os.forkpty; a connect that spins, a release",
    "thread_forks": "a fork in a thread; an operation that raises",
    "daemon_closes_descriptors": "a double fork that closes every descriptor",
    "connection_queue": "a touch that a signal ends",
    "inherited_poller": "a poller, past which there are more touches",
    "raw_arguments": "multiprocessing.Process; arguments handed over",
    "unpicklable_client": "spawn; an argument that cannot be pickled",
    "pool_global": "a pool; births at import",
    "executor_global": "an executor",
    "forkserver_preload": "a fork server's preload",
    "generations": "generation after generation",
}
"""Pairs that together have each code, outcome and way to fork, and what each is here for."""
PROGRAMS = {"sample": [f"fixtures/{name}" for name in SAMPLE], "whole": ["fixtures"]}

Verdict = tuple[str, int, str, str]
"""Path, line, code, and the verdict itself."""


@dataclass(frozen=True)
class Round:
    """One round: of which programs, how long it took, and how often each outcome was told of each verdict."""

    programs: str
    seconds: float
    seen: list[tuple[Verdict, str]]

    @property
    def verdicts(self) -> Counter[Verdict]:
        """The verdicts alone."""
        return Counter(verdict for verdict, _ in self.seen)

    @property
    def outcomes(self) -> Counter[tuple[Verdict, str]]:
        """The verdicts with their outcomes."""
        return Counter(self.seen)


def verify(programs: str) -> Round:
    """Verify once."""
    command = [sys.executable, "-m", "zmqforklint", "verify", "--output-format=json", *PROGRAMS[programs]]
    started = time.monotonic()
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
    seen: list[tuple[Verdict, str]] = []
    for program in json.loads(done.stdout)["programs"]:
        for each in program["verdicts"]:
            seen.append(((each["path"], each["line"], each["code"], each["verdict"]), each["outcome"]))
        for each in program["missed"]:
            seen.append(((each["path"], each["line"], each["touch"], "missed"), each["outcome"]))
    return Round(programs, time.monotonic() - started, seen)


def read(record: Path) -> Iterator[Round]:
    """Read what was recorded."""
    for line in record.read_text(encoding="utf-8").splitlines() if record.exists() else ():
        programs, seconds, seen = json.loads(line)
        yield Round(programs, seconds, [((path, at, code, verdict), told) for (path, at, code, verdict), told in seen])


def tell(programs: str, rounds: Sequence[Round]) -> bool:
    """Print what rounds over the same programs have in common; say whether all their verdicts were the same."""
    number = len(rounds)
    first = rounds[0]
    counts = Counter(verdict for *_, verdict in first.verdicts.elements())
    print(f"{programs}: {number} rounds in {sum(each.seconds for each in rounds):.0f} s; the first: {dict(counts)}")
    verdicts = Counter(key for each in rounds for key in difference(first.verdicts, each.verdicts))
    outcomes = Counter(key for each in rounds for key in each.outcomes - first.outcomes if key[0] not in verdicts)
    print(f"  {len(verdicts)} verdicts differed from the first round's, and {len(outcomes)} outcomes")
    for (path, line, code, verdict), times in verdicts.most_common():
        print(f"  {times} of {number}: {path}:{line} {code} {verdict}")
    for ((path, line, code, _), outcome), times in outcomes.most_common():
        print(f"  {times} of {number}: {path}:{line} {code} {outcome}")
    return not verdicts


def difference(one: Counter[Verdict], other: Counter[Verdict]) -> Counter[Verdict]:
    """Give what is in one of both only."""
    return (one - other) + (other - one)


def kinds(rounds: Sequence[Round]) -> set[tuple[str, str]]:
    """Give the codes that were seen, each with its outcomes."""
    return {(code, outcome) for each in rounds for (_, _, code, _), outcome in each.seen}


@contextmanager
def busy_cores() -> Iterator[None]:
    """Keep all cores busy meanwhile."""
    with ExitStack() as load:
        for _ in range(os.cpu_count() or 1):
            process = multiprocessing.get_context("spawn").Process(target=_turn, daemon=True)
            process.start()
            load.callback(process.kill)
        yield


def _turn() -> None:
    while True:
        pass


def main() -> int:
    """Verify again and again; the status tells whether all rounds agreed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("record", type=Path)
    parser.add_argument("--rounds", type=int, default=200, help="rounds of the sample (default: 200)")
    parser.add_argument("--whole", type=int, default=5, help="rounds of all pairs (default: 5)")
    options = parser.parse_args()
    rounds = list(read(options.record))
    wanted = Counter(sample=options.rounds, whole=options.whole) - Counter(each.programs for each in rounds)
    with busy_cores(), options.record.open("a", encoding="utf-8") as record:
        for programs in wanted.elements():
            rounds.append(verify(programs))
            print(json.dumps([programs, rounds[-1].seconds, rounds[-1].seen]), file=record, flush=True)
    groups = {programs: [each for each in rounds if each.programs == programs] for programs in PROGRAMS}
    agreed = [tell(programs, some) for programs, some in groups.items() if some]
    lacking = kinds(groups["whole"]) - kinds(groups["sample"])
    print("the sample lacks:", ", ".join(map(" ".join, sorted(lacking))) or "nothing")
    return 0 if all(agreed) else 1


if __name__ == "__main__":
    sys.exit(main())
