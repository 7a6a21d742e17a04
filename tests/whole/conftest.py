"""One report of the fixtures as they are, and one run of them all, for all tests of a session."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from fixture_runs import MARK, ROOT, Ran, run

PROBE = Path(__file__).with_name("probe")


@pytest.fixture(scope="session")
def checked() -> Ran:
    """What ``zmqforklint check fixtures`` says."""
    return run("check", "fixtures", cwd=ROOT)


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of this run of the tests, the same for all of its workers."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@pytest.fixture(scope="session")
def mark(shared: Path) -> str:
    """What every process that ``verify`` starts inherits in its environment."""
    return str(shared)


@pytest.fixture(scope="session")
def verified(shared: Path, mark: str) -> Ran:
    """What ``zmqforklint verify --expect-markers fixtures`` says.

    The first worker runs it, on all cores, and the others wait for it.
    """
    fcntl = pytest.importorskip("fcntl")
    kept = shared / "verified.json"
    with open(shared / "verified.lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not kept.exists():
            probed = shared / "probed"
            probed.mkdir()
            path = os.pathsep.join([str(PROBE), *filter(None, [os.environ.get("PYTHONPATH")])])
            told = {MARK: mark, "PYTHONPATH": path, "ZMQFORKLINT_PROBE": str(probed)}
            ran = run("verify", "--expect-markers", "fixtures", cwd=ROOT, seconds=1500, **told)
            kept.write_text(json.dumps([ran.status, ran.report]), encoding="utf-8")
    status, report = json.loads(kept.read_text(encoding="utf-8"))
    return Ran(status, report)


@pytest.fixture(scope="session")
def probed(shared: Path, verified: Ran) -> list[dict[str, Any]]:
    """What the probe has told of the same run: see its docstring."""
    assert verified.report["programs"]
    files = sorted(shared.joinpath("probed").glob("*.jsonl"))
    return [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]
