"""The pytest plugin, in sessions of its own."""

from __future__ import annotations

import subprocess
import sys

import pytest

pytest_plugins = ["pytester"]

CONFTEST = """
import os, pytest, zmq

EARLY = zmq.Context().socket(zmq.PUSH)

def quietly(act):
    try:
        act()
    except Exception:
        pass

@pytest.fixture
def fork():
    def fork_and_wait(act):
        pid = os.fork()
        if pid == 0:
            quietly(act)
            os._exit(0)
        os.waitpid(pid, 0)
    return fork_and_wait

@pytest.fixture(scope="session")
def bus():
    with zmq.Context() as context, context.socket(zmq.PUSH) as push:
        yield push
"""
SUITE = """
import multiprocessing, os, time
import pytest, zmq
from conftest import EARLY, quietly

def test_clean(bus, fork):
    fork(lambda: zmq.Context().socket(zmq.PUB).send(b"own"))

def test_of_import_time(fork):
    fork(lambda: EARLY.send(b"x"))

def publish(push):
    push.send_string("x")

def test_process(bus):
    process = multiprocessing.get_context("fork").Process(target=publish, args=(bus,))
    process.start()
    process.join()

def test_killed(bus, fork):
    def touch_and_die():
        quietly(lambda: publish(bus))
        os.kill(os.getpid(), 9)
    fork(touch_and_die)

def test_grandchild(bus, fork):
    fork(lambda: fork(lambda: bus.poll(0)))

def test_closed_descriptors(bus, fork):
    fork(lambda: (os.closerange(3, 1024), publish(bus)))

def test_outlived(bus):
    if os.fork() == 0:
        time.sleep(0.5)
        quietly(lambda: publish(bus))
        os._exit(0)

@pytest.mark.zmqfork_expected
def test_expected(bus, fork):
    fork(lambda: publish(bus))

@pytest.mark.zmqfork_expected("ZMQ201", "ZMQ202")
def test_expected_by_code(bus, fork):
    fork(lambda: publish(bus))
    fork(lambda: bus.context.socket(zmq.PUB))

@pytest.mark.zmqfork_expected("ZMQ201")
def test_another_expected(bus, fork):
    fork(lambda: publish(bus))

@pytest.mark.zmqfork_expected
def test_expected_in_vain(bus, fork):
    fork(lambda: None)

@pytest.mark.xfail(reason="known")
def test_known(bus, fork):
    fork(lambda: publish(bus))
"""
PASSED = {"test_clean", "test_expected", "test_expected_by_code"}
FAILED = {
    *("test_of_import_time", "test_process", "test_killed", "test_grandchild", "test_closed_descriptors"),
    *("test_another_expected", "test_expected_in_vain"),
}


@pytest.fixture
def suite(pytester: pytest.Pytester) -> pytest.Pytester:
    """A folder with the suite."""
    pytester.makeconftest(CONFTEST)
    pytester.makepyfile(test_suite=SUITE)
    return pytester


def outcomes(result: pytest.RunResult) -> dict[str, set[str]]:
    """The tests by what the summary says of them."""
    found: dict[str, set[str]] = {}
    for line in result.outlines:
        word, _, rest = line.partition(" test_suite.py::")
        if rest and word in ("PASSED", "FAILED", "ERROR", "XFAIL"):
            found.setdefault(word, set()).add(rest.split()[0])
    return found


EXPECTED = {"PASSED": {*PASSED, "test_outlived"}, "FAILED": FAILED, "ERROR": {"test_outlived"}, "XFAIL": {"test_known"}}


@pytest.mark.slow
@pytest.mark.parametrize("options", [["-p", "no:cacheprovider"], ["-n", "2"], ["--forked"], ["-n", "2", "--forked"]])
def test_the_tests_whose_processes_touched_fail(suite, options):
    result = suite.runpytest_subprocess("--zmqfork", "--strict-markers", "-rA", *options, timeout=120)
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    assert outcomes(result) == EXPECTED
    result.stdout.fnmatch_lines(
        [
            "*ERROR at teardown of test_suite.py::test_outlived*",
            "*ZMQ202 send_string: an ancestor of this process made the socket*",
            "*created*conftest.py:* in bus(), by process*",
            "*forked*test_suite.py:* in test_outlived(), by process*",
            "*touched*test_suite.py:* in publish(), by process*",
        ]
    )


@pytest.mark.slow
def test_what_comes_late_is_an_error_of_the_run_by_itself(suite):
    result = suite.runpytest_subprocess("--zmqfork", "-k", "outlived", timeout=60)
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    result.assert_outcomes(passed=1, errors=1)


@pytest.mark.slow
def test_a_hazard_in_the_tests_own_forked_process_ends_the_traceback_in_the_program(suite):
    suite.makepyfile(test_own="from conftest import EARLY\n\ndef test_own():\n    EARLY.recv()\n")
    suite.makeini("[pytest]\nzmqfork = true\n")
    result = suite.runpytest_subprocess("--forked", "test_own.py", timeout=60)
    result.assert_outcomes(failed=1)
    text = result.stdout.str()
    assert "zmqforklint.guard.InheritedObjectError: recv: an ancestor" in text
    assert "def perform" not in text
    traceback, _, _ = text.partition("short test summary info")  # which repeats it whole where $CI is set
    assert traceback.count("It would spin at 100 % CPU") == 1


def test_unused_it_skips_what_expects_a_hazard_and_imports_nothing(pytester):
    pytester.makepyfile(
        "import sys, pytest\n"
        "def test_modules():\n"
        "    assert not {'zmq', 'libcst', 'zmqforklint.guard', 'zmqforklint.engine'} & set(sys.modules)\n"
        "@pytest.mark.zmqfork_expected\n"
        "def test_that_would_spin():\n"
        "    raise AssertionError\n"
    )
    result = pytester.runpytest_subprocess("--strict-markers", "-p", "no:hypothesispytest", timeout=60)
    result.assert_outcomes(passed=1, skipped=1)


def test_it_works_where_another_plugin_imported_zmq_first(pytester):
    pytester.makepyfile(first="import zmq\nPUSH = zmq.Context().socket(zmq.PUSH)\n")
    pytester.makepyfile(
        "import os, first\n"
        "def test_touch():\n"
        "    if os.fork() == 0:\n"
        "        try:\n"
        "            first.PUSH.send(b'x')\n"
        "        finally:\n"
        "            os._exit(0)\n"
        "    os.wait()\n"
    )
    result = pytester.runpytest_subprocess("--zmqfork", "-p", "first", timeout=60)
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*created  where is not known, by process*"])


def test_the_plugin_module_needs_no_more_than_pytest():
    code = (
        "import pytest, sys; before = set(sys.modules); import zmqforklint.pytest_plugin;"
        "print(*sorted(set(sys.modules) - before))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert set(done.stdout.split()) <= {"zmqforklint", "zmqforklint.pytest_plugin"}
