"""Command lines made of the program's own objects: each of what they offer may be what runs."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script

COMMANDS = """
import fire

def send():
    if os.fork() == 0:
        sock.send(b"x"){mark}

class Group:
    def ping(self):
        send()

class Tool:
    def __init__(self, times: int = 1):
        self.group = Group()

    def _hidden(self):
        sock.recv()
        os.fork()
        sock.recv()

class Sleeper:
    async def sleep(self):
        send()

def other():
    return None

"""


@pytest.mark.parametrize(
    "component",
    [
        "send",
        "Group",
        "Group()",
        "Tool",
        "Tool()",
        "Sleeper",
        "{'send': send, 'other': other}",
        "{'group': Group}",
        "[other, Group]",
        "component=Group",
        "Group, name='tool'",
        "",
    ],
)
def test_command_runs(component: str) -> None:
    mark = "  # expect: ZMQ202"
    check(script(SOCKET, COMMANDS.format(mark=mark), f"if __name__ == '__main__':\n    fire.Fire({component})\n"))


@pytest.mark.parametrize("component", ["other", "{'other': other}", "object()", "print"])
def test_what_is_not_offered_does_not_run(component: str) -> None:
    check(script(SOCKET, COMMANDS.format(mark=""), f"fire.Fire({component})\n"))


def test_commands_are_run_one_by_one() -> None:
    """Of a command that makes a socket and one that forks, one runs."""
    check(
        script(
            """
            import os
            import fire
            import zmq

            class Tool:
                def __init__(self):
                    self.sock = None

                def connect(self):
                    self.sock = zmq.Context().socket(zmq.PUSH)

                def work(self):
                    if os.fork() == 0 and self.sock is not None:
                        self.sock.send(b"never")

            fire.Fire(Tool)
            """
        )
    )


def test_a_command_s_child_goes_on_behind_the_command_line() -> None:
    check(
        script(
            SOCKET,
            """
            import fire

            def split():
                return os.fork()

            if fire.Fire(split) == 0:
                sock.send(b"x")  # expect: ZMQ202
            """,
        )
    )
