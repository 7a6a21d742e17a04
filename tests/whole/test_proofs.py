"""``zmqforklint verify`` over the fixtures: whatever is found after a fork, a run proves, and nothing else is seen."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest
from fixture_runs import FIXTURES, MARK, ROOT, Ran

PROCESSES = Path("/proc")
VERDICTS = ("confirmed", "contradicted", "unreached", "missed")
NEVER_OBSERVED = ("ZMQ901", "ZMQ902")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not (PROCESSES / "self/environ").exists(), reason="looks for processes in Linux's /proc"),
]


def test_every_finding_of_the_analyser_is_confirmed(checked: Ran, verified: Ran) -> None:
    expected = Counter(each["fingerprint"] for each in checked.findings if each["code"] not in NEVER_OBSERVED)
    verdicts = [verdict for program in verified.report["programs"] for verdict in program["verdicts"]]
    assert [each for each in verdicts if each["verdict"] != "confirmed"] == []
    assert Counter(each["fingerprint"] for each in verdicts) == expected


def test_nothing_is_seen_that_was_not_found(verified: Ran) -> None:
    missed = [(program["path"], program["missed"]) for program in verified.report["programs"] if program["missed"]]
    assert missed == []


def test_the_witness_alone_sees_every_marked_line_and_no_other(verified: Ran) -> None:
    """The markers are compared with what was observed, whatever the analyser said."""
    assert verified.status == 0


def test_every_program_is_run_and_the_safe_ones_end_well(verified: Ran) -> None:
    programs = {program["path"]: program for program in verified.report["programs"]}
    assert set(programs) == {path.relative_to(ROOT).as_posix() for path in FIXTURES.glob("*/*/main.py")}
    safe = {path: program for path, program in programs.items() if "/good/" in path}
    assert {path: each["ended"] for path, each in safe.items() if each["ended"] != {"kind": "exit", "value": 0}} == {}
    assert [path for path, each in safe.items() if each["verdicts"] or not each["pyzmq"]] == []


def test_the_summary_adds_up(verified: Ran) -> None:
    programs = verified.report["programs"]
    counts = Counter(verdict["verdict"] for program in programs for verdict in program["verdicts"])
    counts["missed"] = sum(len(program["missed"]) for program in programs)
    expected = {"programs": len(programs), **{verdict: counts[verdict] for verdict in VERDICTS}}
    assert verified.report["summary"] == expected
    assert counts["confirmed"] > 0


@pytest.mark.usefixtures("verified")
def test_no_process_is_left_behind(mark: str) -> None:
    assert _processes_with(mark) == []


def test_a_process_left_behind_would_be_seen(tmp_path: Path) -> None:
    mark = str(tmp_path)
    waits = [sys.executable, "-c", "input()"]
    with subprocess.Popen(waits, stdin=subprocess.PIPE, env={**os.environ, MARK: mark}) as process:
        deadline = time.monotonic() + 10
        while not (found := _processes_with(mark)) and time.monotonic() < deadline:
            time.sleep(0.01)  # until it has become the new program
        process.communicate(b"\n")
    assert found == [process.pid]


def _processes_with(mark: str) -> list[int]:
    """List the processes whose environment, as they were started with it, holds the mark."""
    found = []
    for path in PROCESSES.glob("[0-9]*/environ"):
        try:
            environment = path.read_bytes()
        except OSError:  # it has ended, or is another user's
            continue
        if f"{MARK}={mark}".encode() in environment.split(b"\0"):
            found.append(int(path.parent.name))
    return found
