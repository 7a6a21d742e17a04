"""A command under ``run`` sees, says and ends as it does without."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import tempfile
import time

import pytest
from commands import PYTHON, SECONDS, OnTerminal, finished, python, under_run

QUIET = "-q"

COUNTING = """
import os, signal, sys, time
for name in sys.argv[1:]:
    signal.signal(getattr(signal, name), lambda number, frame: os.write(1, signal.Signals(number).name.encode() + b" "))
print("ready", flush=True)
sys.stdin.readline()
print("end")
"""
"""Says which signals come, until it is told to end."""

SIGNALS = ("SIGTERM", "SIGHUP", "SIGINT", "SIGQUIT", "SIGUSR1", "SIGUSR2", "SIGWINCH", "SIGCONT", "SIGRTMIN")


@pytest.mark.parametrize(
    "program",
    [
        "import os, sys; print(sys.stdin.read().upper(), os.getcwd()); print('aside', file=sys.stderr); sys.exit(3)",
        "import os; os.kill(os.getpid(), 9)",
        "import os; os.kill(os.getpid(), 2)",
        "import os; os.closerange(3, 100); os.write(1, b'still here'); os.abort()",
    ],
)
def test_streams_and_status(program, tmp_path):
    bare, run = (
        finished(command, tmp_path, input="from outside")
        for command in (python(program), under_run(python(program), QUIET))
    )
    assert (run.stdout, run.stderr, run.returncode) == (bare.stdout, bare.stderr, bare.returncode)


def test_descriptors_that_were_opened_for_the_command(tmp_path):
    with tempfile.TemporaryFile() as file:
        file.write(b"for the command")
        file.seek(0)
        program = python(f"import os; print(os.read({file.fileno()}, 99))")
        assert "for the command" in finished(under_run(program), tmp_path, pass_fds=[file.fileno()]).stdout


def test_only_the_descriptors_that_it_would_have_anyway(tmp_path):
    program = ["sh", "-c", "ls /proc/$$/fd"]  # a Python has one more, of the recorder
    assert finished(under_run(program), tmp_path).stdout == finished(program, tmp_path).stdout


def test_closed_streams(tmp_path):
    command = " ".join(under_run(["sh", "-c", "'exit 5'"]))
    assert finished(["sh", "-c", f"{command} <&- >&- 2>&-"], tmp_path).returncode == 5


@pytest.mark.parametrize("ignored", [signal.SIGHUP, signal.SIGINT])
def test_signals_that_were_ignored_stay_ignored(ignored, tmp_path):
    program = python(f"import signal; print(signal.getsignal({int(ignored)}) is signal.SIG_IGN)")
    before = signal.signal(ignored, signal.SIG_IGN)
    try:
        assert finished(under_run(program), tmp_path).stdout == "True\n"
    finally:
        signal.signal(ignored, before)


# ---- signals


@pytest.fixture
def counting(tmp_path):
    program = tmp_path / "counting.py"
    program.write_text(COUNTING)
    return under_run([PYTHON, str(program), *SIGNALS], QUIET)


@pytest.mark.parametrize("send", [os.kill, os.killpg], ids=["to the tool", "to its group"])
def test_a_signal_arrives_once(send, counting, tmp_path):
    process = subprocess.Popen(
        counting, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=tmp_path, start_new_session=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    for name in SIGNALS:
        send(process.pid, getattr(signal, name))
        time.sleep(0.3)
    assert process.communicate("\n", timeout=SECONDS)[0] == f"{' '.join(SIGNALS)} end\n"
    assert process.returncode == 0


def test_a_command_that_a_signal_ends_ends_us_by_it(tmp_path):
    process = subprocess.Popen(under_run(["sleep", "30"], QUIET), cwd=tmp_path)
    time.sleep(0.1)  # before or after the command has started: both must do
    process.send_signal(signal.SIGTERM)
    assert process.wait(SECONDS) == -signal.SIGTERM


def test_a_command_dies_with_a_tool_that_is_killed(tmp_path):
    program = python(
        "import os, sys, time; print(os.getpid(), os.environ['ZMQFORKLINT_SPOOL'], flush=True); time.sleep(30)"
    )
    process = subprocess.Popen(under_run(program), stdout=subprocess.PIPE, text=True, cwd=tmp_path)
    pid, spool = process.stdout.readline().split()
    process.kill()
    assert process.communicate(timeout=SECONDS) == ("", None)  # the command held the other end
    deadline = time.monotonic() + SECONDS
    while (os.path.exists(f"/proc/{pid}") or os.path.exists(spool)) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not os.path.exists(spool)


# ---- a terminal


def test_the_terminal_is_the_commands(tmp_path):
    program = python(
        "import os; print([os.isatty(n) for n in range(3)], os.get_terminal_size(), os.ttyname(0) == os.ttyname(1),"
        " os.tcgetpgrp(0) == os.getpgrp())"
    )
    shown = []
    for command in (program, under_run(program, QUIET)):
        terminal = OnTerminal.start(command, tmp_path)
        assert terminal.end() == 0
        shown.append(terminal.output)
    assert shown[0] == shown[1]
    assert "[True, True, True] os.terminal_size(columns=77, lines=33) True True" in shown[1]


def test_keys_and_sizes_reach_the_command_once(counting, tmp_path):
    terminal = OnTerminal.start(counting, tmp_path)
    terminal.wait_for("ready")
    for press in (lambda: terminal.type("\x03"), lambda: terminal.type("\x1c"), lambda: terminal.resize(20, 60)):
        press()
        time.sleep(0.3)
    terminal.type("\n")
    assert terminal.end() == 0
    seen = re.findall(r"SIG\w+", terminal.output)
    assert seen == ["SIGINT", "SIGQUIT", "SIGWINCH"]


def test_an_interrupt_ends_the_command_and_then_us_with_a_report(tmp_path):
    terminal = OnTerminal.start(under_run(["sh", "-c", "echo ready; exec sleep 30"]), tmp_path)
    terminal.wait_for("ready")
    terminal.type("\x03")
    status = terminal.end()
    assert os.WIFSIGNALED(status)
    assert os.WTERMSIG(status) == signal.SIGINT  # a shell makes 130 of it
    assert "no hazard seen" in terminal.output


SHELL = """
import os, signal, sys
signal.signal(signal.SIGTTOU, signal.SIG_IGN)
job = os.fork()
if job == 0:
    os.setpgid(0, 0)
    os.tcsetpgrp(0, os.getpgrp())
    signal.signal(signal.SIGTTOU, signal.SIG_DFL)
    os.execv(sys.argv[1], sys.argv[1:])
status = os.waitpid(job, os.WUNTRACED)[1]
os.tcsetpgrp(0, os.getpgrp())
print("stopped", os.WIFSTOPPED(status), flush=True)
os.tcsetpgrp(0, job)
os.killpg(job, signal.SIGCONT)
status = os.waitpid(job, os.WUNTRACED)[1]
os.tcsetpgrp(0, os.getpgrp())
print("status", os.waitstatus_to_exitcode(status), flush=True)
"""
"""A shell with one job, which it puts in the foreground again when it has stopped."""


def test_job_control(tmp_path):
    shell = tmp_path / "shell.py"
    shell.write_text(SHELL)
    job = under_run(["sh", "-c", "echo ready; read line; echo got $line; exit 4"], QUIET)
    terminal = OnTerminal.start([sys.executable, str(shell), *job], tmp_path)
    terminal.wait_for("ready")
    terminal.type("\x1a")
    terminal.wait_for("stopped True")
    terminal.type("text\n")
    assert terminal.end() == 0
    assert "got text" in terminal.output
    assert "status 4" in terminal.output
