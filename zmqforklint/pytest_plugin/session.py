"""A test session under the guard. Imported, and the guard started, only when the user asks for it."""

from __future__ import annotations

import os
import select
import shutil
import tempfile
from collections.abc import Generator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

import pytest

from zmqforklint import guard
from zmqforklint.pytest_plugin.tales import Tale, Tales

_LINGER = 1.0  # seconds for which the end of the session waits for children that live on
_FOLDER = "zmqfork_folder"
_TAKEN = "zmqfork_taken"
_SEEN = pytest.StashKey[set[str]]()


class GuardedSession:
    """Fails tests by what their processes tell.

    Under pytest-xdist each worker judges its own tests; what is left goes to the controller, which reads the same
    folder and learns from the reports what the workers have told.
    """

    def __init__(self, config: pytest.Config) -> None:
        self._config = config
        self._pid = os.getpid()
        self._is_worker = "PYTEST_XDIST_WORKER" in os.environ
        self._folder = Path()
        self._tales: Tales | None = None
        if not self._is_worker:
            self._listen_alone()
        self._children, self._alive = os.pipe()  # at its end when no child holds it any more

    def _listen_alone(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="zmqfork-"))
        self._listen(self._folder)

    def _listen(self, folder: Path) -> None:
        self._tales = Tales(folder)
        guard.on_refusal(self._tales.tell)

    def pytest_configure(self, config: pytest.Config) -> None:
        """Learn, as a worker, where the controller reads."""
        if self._is_worker and hasattr(config, "workerinput"):
            self._listen(Path(config.workerinput[_FOLDER]))
        elif self._is_worker:  # a run of pytest inside a worker's test
            self._is_worker = False
            self._listen_alone()

    @pytest.hookimpl(optionalhook=True)
    def pytest_configure_node(self, node: Any) -> None:
        """Tell a worker of pytest-xdist where."""
        node.workerinput[_FOLDER] = str(self._folder)

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, object, object]:
        """Remember the test for the children that it forks; afterwards, tell what its reports have not."""
        assert self._tales is not None
        self._tales.test = item.nodeid
        try:
            return (yield)
        finally:
            self._tales.test = ""
            self._log(self._tales.take(item.nodeid))

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        """Let the report of each phase tell what was refused until its end."""
        if call.excinfo and isinstance(call.excinfo.value, guard.InheritedObjectError):
            _end_in_program(call.excinfo.value.__traceback__)
        report = yield
        assert self._tales is not None
        tales = self._tales.take(item.nodeid)
        setattr(report, _TAKEN, [tale.id for tale in tales])
        _judge(item, call, report, tales)
        return report

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Learn what a report of another process told: of a worker, or of a test that ran in a fork."""
        if self._tales is not None:
            self._tales.taken(getattr(report, _TAKEN, ()))

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Report as errors of the run what came after its test had ended."""
        assert self._tales is not None
        os.close(self._alive)
        select.select([self._children], [], [], _LINGER)
        if not self._is_worker:
            late = self._tales.take(None)
            self._log(late)
            if late and session.exitstatus in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED):
                session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_unconfigure(self) -> None:
        """Remove the folder; not in a child that forgot to leave."""
        if not self._is_worker and self._pid == os.getpid():
            shutil.rmtree(self._folder, ignore_errors=True)

    def _log(self, tales: Sequence[Tale]) -> None:
        """Report each test that has tales as having failed once more."""
        for test in dict.fromkeys(tale.test for tale in tales):
            name = test or "outside of tests"
            own = [tale for tale in tales if tale.test == test]
            report = pytest.TestReport(
                nodeid=name,
                location=(name.partition("::")[0], None, name),
                keywords={},
                outcome="failed",
                longrepr=_text(own),
                when="teardown",
            )
            setattr(report, _TAKEN, [tale.id for tale in own])
            self._config.hook.pytest_runtest_logreport(report=report)


def _judge(item: pytest.Item, call: pytest.CallInfo[None], report: pytest.TestReport, tales: Sequence[Tale]) -> None:
    error = call.excinfo.value if call.excinfo else None
    raised = error if isinstance(error, guard.InheritedObjectError) else None
    marker = item.get_closest_marker("zmqfork_expected")
    if marker is None:
        others = [tale for tale in tales if raised is None or tale.story != str(raised)]
        if others:
            _fail(report, _text(others))
        return
    seen = item.stash.setdefault(_SEEN, set())
    seen |= {tale.rule for tale in tales}
    wanted = set(marker.args) or seen
    if raised is not None and raised.rule in wanted:
        report.outcome, report.longrepr = "passed", None
    unexpected = [tale for tale in tales if tale.rule not in wanted]
    if unexpected:
        _fail(report, _text(unexpected))
    elif call.when == "call" and (not seen or seen < wanted):
        missing = " and ".join(sorted(wanted - seen)) or "a hazard"
        _fail(report, f"zmqfork_expected: {missing} did not happen before the test ended")


def _end_in_program(traceback: TracebackType | None) -> None:
    """Let a traceback end where the program called pyzmq: the guard's own frames explain nothing."""
    folder = os.path.join(os.path.dirname(str(guard.recorder.__file__)), "")
    while traceback is not None:
        following = traceback.tb_next
        if following is not None and following.tb_frame.f_code.co_filename.startswith(folder):
            traceback.tb_next = following = None
        traceback = following


def _fail(report: pytest.TestReport, text: str) -> None:
    """Turn a report into a failure that shows the text; an expected failure stays one."""
    if report.failed:
        report.sections.append(("zmqfork", text))
    else:
        report.outcome = "skipped" if hasattr(report, "wasxfail") else "failed"
        report.longrepr = text


def _text(tales: Sequence[Tale]) -> str:
    return "\n\n".join(f"{tale.rule} {tale.story}" for tale in tales)
