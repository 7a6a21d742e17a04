"""Other libraries that fork, or whose objects own a socket."""

from __future__ import annotations

import pytest
from programs import AT_IMPORT, SOCKET, check, script

IN_A_POOL = """
from {module} import Pool

def work(number):
    sock.send(b"x")  # expect: ZMQ202

pool = Pool(2)
pool.map(work, [1])
"""

BEFORE_THE_POOL = """
import {module}

def work(number):
    zmq.Context().socket(zmq.PUSH).send(b"x")

pool = {module}.Pool(2)
pool.map(work, [1])
"""

AFTER_TORNADO = """
from tornado.process import fork_processes

task = fork_processes(2)
if task == 0:
    sock.send(b"x")  # expect: ZMQ202
"""

NOTEBOOK = """
from accelerate import notebook_launcher

def train():
    sock.send(b"x")  # expect: ZMQ202

notebook_launcher(train)
"""


@pytest.mark.parametrize("module", ["multiprocess", "billiard"])
def test_worker_of_a_relative_of_multiprocessing_inherits(module: str) -> None:
    check(script(SOCKET, IN_A_POOL.format(module=module)))


@pytest.mark.parametrize("module", ["multiprocess", "billiard"])
def test_worker_that_makes_its_own_is_clean(module: str) -> None:
    check(script("import zmq\n", BEFORE_THE_POOL.format(module=module)))


def test_everything_after_fork_processes_is_a_child() -> None:
    check(script(SOCKET, AFTER_TORNADO))


def test_notebook_launcher_forks() -> None:
    check(script(SOCKET, NOTEBOOK))


@pytest.mark.parametrize(
    ("made", "used"),
    [
        ("zerorpc.Client()", "hello('x')"),
        ("imagezmq.ImageSender()", "send_image('name', None)"),
        ("circus.client.CircusClient()", "call({})"),
    ],
)
def test_object_of_a_library_that_owns_a_socket(made: str, used: str) -> None:
    module = made.partition("(")[0].rpartition(".")[0]
    check(
        script(
            f"import os\nimport {module}\n",
            f"client = {made}  # expect: ZMQ102\nif os.fork() == 0:\n    client.{used}  # expect: ZMQ202\n",
        ),
        codes=("ZMQ201", "ZMQ202", "ZMQ203", *AT_IMPORT),
    )
