"""Gives mutants to the tests, each in a process forked from this one, which has loaded what no mutant changes.

``python -m mutation.judge SESSION KEPT JOBS``, run in the tree of the mutants. ``KEPT`` holds what the tests, run once
without a mutant, have shown: which functions each calls, and the forms of the programs in them, which are not lowered
again. So a mutant meets only the tests that get to it, the quickest first, and the files stay as they are.
"""

from __future__ import annotations

import gc
import importlib
import importlib.util
import os
import pickle
import resource
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from difflib import unified_diff
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType

import cosmic_ray.plugins
import pytest
from cosmic_ray.mutating import mutate_code
from cosmic_ray.work_db import WorkDB, use_db
from cosmic_ray.work_item import MutationSpec, TestOutcome, WorkerOutcome, WorkItem, WorkResult

from mutation.campaign import MUTATED
from mutation.reach import Reach, Recorder, function_at
from zmqforklint.form.module import Module
from zmqforklint.knowledge import load
from zmqforklint.lowering import lower as lowering

KILLERS = (
    "tests/whole/each_fixture.py",
    "tests/whole/test_blind_programs.py::test_the_analyser_agrees_with_the_truth",
    "tests/machine",
    "--deselect=tests/machine/test_surviving_any_module.py",
    "tests/rules",
    "--deselect=tests/rules/test_behaviour_table.py",
)
"""The tests that must notice: the first that fails is enough. What is left out is long, and notices little else."""

OPTIONS = ("-x", "-q", "-p", "no:cacheprovider", "--rootdir=.", "-c", "pyproject.toml")
SECONDS = 5
"""What a test may take of a processor, besides twenty times what it took without a mutant."""

LONGEST = 1000
"""Seconds after which a mutant's tests are ended, however busy the machine is: they wait for something."""

SURVIVED = (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED)
KILLED = (pytest.ExitCode.TESTS_FAILED, pytest.ExitCode.INTERRUPTED)
"""A test failed, or a file of tests could not even be imported."""


@dataclass(frozen=True)
class Kept:
    """What a run without a mutant has shown."""

    reach: Reach
    forms: dict[tuple[str, str, bool], Module]
    modules: tuple[str, ...]
    """What was imported from elsewhere than the tree."""


class Lowering:
    """Stands for ``lower``, and remembers the forms: in them, the path is only a name."""

    def __init__(self, forms: dict[tuple[str, str, bool], Module]) -> None:
        self.forms = forms
        self._lower: Callable[[str, str, str, bool], Module] = lowering.lower

    def __call__(self, text: str, path: str, module: str, is_package: bool) -> Module:
        """The form of a text, by its own name."""
        key = (text, module, is_package)
        if key not in self.forms:
            self.forms[key] = self._lower(text, path, module, is_package)
        return replace(self.forms[key], path=path)


class Instead:
    """A finder of modules that gives a mutant instead of one of them."""

    def __init__(self, path: Path, mutant: Path) -> None:
        self._name = ".".join(path.with_suffix("").parts).removesuffix(".__init__")
        self._mutant = mutant
        self._parts = [str(path.parent)] if path.stem == "__init__" else None

    def find_spec(self, name: str, path: object, target: ModuleType | None = None) -> ModuleSpec | None:
        """The mutant's spec, for its name."""
        if name != self._name:
            return None
        return importlib.util.spec_from_file_location(name, self._mutant, submodule_search_locations=self._parts)


class Chosen:
    """A plugin of pytest: runs some tests, in their order, and ends one that takes much longer than it did."""

    def __init__(self, tests: Sequence[str], seconds: dict[str, float]) -> None:
        self._tests = tests
        self._seconds = seconds

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Choose and sort."""
        by_name = {item.nodeid: item for item in items}
        items[:] = [by_name[test] for test in self._tests if test in by_name]

    def pytest_runtest_setup(self, item: pytest.Item) -> None:
        """Let the process die when the test takes too long."""
        allowed = SECONDS + 20 * self._seconds[item.nodeid]
        _, most = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (int(time.process_time() + allowed), most))


def main() -> int:
    """Judge all mutants that are pending."""
    session, file, jobs = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    load()
    if not file.exists():
        os.waitpid(os.fork() or _isolated(lambda: _without_mutant(file), file.with_suffix(".log")), 0)
    if not file.exists():
        sys.exit(f"the tests fail without a mutant: see {file.with_suffix('.log')}")
    kept: Kept = pickle.loads(file.read_bytes())
    lowering.lower = Lowering(kept.forms)
    for name in kept.modules:
        with suppress(ImportError):
            importlib.import_module(name)
    assert not [name for name in sys.modules if name.replace(".", "/").startswith(MUTATED)], "no mutant would show"
    gc.collect()
    gc.freeze()
    with use_db(session, WorkDB.Mode.open) as base, tempfile.TemporaryDirectory() as folder:
        _judge_all(base, kept.reach, jobs, Path(folder))
    return 0


def _without_mutant(file: Path) -> int:
    sys.setrecursionlimit(100_000)
    remembering = lowering.lower = Lowering({})
    recorder = Recorder(Path.cwd(), MUTATED)
    status = pytest.main([*OPTIONS, *KILLERS], plugins=[recorder])
    if status == pytest.ExitCode.OK:
        file.write_bytes(pickle.dumps(Kept(recorder.reach, remembering.forms, tuple(_from_elsewhere()))))
    return status


def _from_elsewhere() -> Iterator[str]:
    """The modules that have files, none of them in the tree."""
    tree = f"{Path.cwd()}/"
    for name, module in sys.modules.items():
        if not (getattr(module, "__file__", None) or tree).startswith(tree):
            yield name


def _judge_all(base: WorkDB, reach: Reach, jobs: int, folder: Path) -> None:
    running: dict[int, tuple[WorkItem, str, Path]] = {}
    pending = list(base.pending_work_items)
    while pending or running:
        while pending and len(running) < jobs:
            item = pending.pop()
            mutated, diff = _mutated(item.mutations[0])
            mutant = folder / f"{item.job_id}.py"
            mutant.write_text(mutated, encoding="utf-8")
            running[_started(item.mutations[0], mutant, reach)] = (item, diff, mutant)
        process, status = os.wait()
        if process in running:
            item, diff, mutant = running.pop(process)
            output = mutant.with_suffix(".log").read_text("utf-8", "replace")
            base.set_result(item.job_id, _result(status, diff, output))


def _mutated(made: MutationSpec) -> tuple[str, str]:
    """The text of a mutant, and how it differs."""
    text = made.module_path.read_text(encoding="utf-8")
    operator = cosmic_ray.plugins.get_operator(made.operator_name)(**made.operator_args)
    mutated = mutate_code(text, operator, made.occurrence)
    names = (f"a/{made.module_path}", f"b/{made.module_path}")
    return mutated, "\n".join(unified_diff(text.split("\n"), mutated.split("\n"), *names, lineterm=""))


def _started(made: MutationSpec, mutant: Path, reach: Reach) -> int:
    """The process that gives a mutant to the tests that get to it."""
    path = made.module_path
    tests = reach.tests(function_at(path.as_posix(), path.read_text(encoding="utf-8"), made.start_pos[0]))

    def judge() -> int:
        if not tests:
            return pytest.ExitCode.NO_TESTS_COLLECTED
        signal.alarm(LONGEST)
        sys.meta_path.insert(0, Instead(path, mutant))
        files = sorted({test.partition("::")[0] for test in tests})
        return pytest.main([*OPTIONS, *files], plugins=[Chosen(tests, reach.seconds)])

    return os.fork() or _isolated(judge, mutant.with_suffix(".log"))


def _isolated(work: Callable[[], int], log: Path) -> int:
    """Do work in a process that has just been forked, which ends with it."""
    status: int = pytest.ExitCode.INTERNAL_ERROR
    try:
        descriptor = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(descriptor, 1)
        os.dup2(descriptor, 2)
        status = work()
        sys.stdout.flush()
    finally:
        os._exit(status)


def _result(status: int, diff: str, output: str) -> WorkResult:
    code = os.waitstatus_to_exitcode(status)
    survived = code in SURVIVED
    if not survived and code >= 0 and code not in KILLED:
        sys.exit(f"a mutant could not be judged:\n{diff}\n{output}")
    outcome = TestOutcome.SURVIVED if survived else TestOutcome.KILLED
    return WorkResult(worker_outcome=WorkerOutcome.NORMAL, output=output, diff=diff, test_outcome=outcome)


if __name__ == "__main__":
    sys.exit(main())
