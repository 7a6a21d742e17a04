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


SHARED = """
import click

@click.group()
@click.pass_context
def cli(ctx, url="inproc://x"):
    {put}

@cli.command()
@{passes}
def start(given, count=1):
    if os.fork() == 0:
        {use}

if __name__ == "__main__":
    cli()
"""


@pytest.mark.parametrize(
    ("put", "passes", "use"),
    [
        ("ctx.obj = sock", "click.pass_obj", "given.send(b'x')"),
        ("ctx.obj = sock", "click.pass_context", "given.obj.send(b'x')"),
        ("ctx.obj = sock", "click.pass_context", "click.get_current_context().obj.send(b'x')"),
        ("ctx.ensure_object(dict)['line'] = sock", "click.pass_obj", "given['line'].send(b'x')"),
        ("ctx.ensure_object(dict)\n    ctx.obj['line'] = sock", "click.pass_context", "given.obj['line'].send(b'x')"),
    ],
)
def test_what_a_group_puts_into_the_context_its_commands_find_there(put: str, passes: str, use: str) -> None:
    check(script(SOCKET, SHARED.format(put=put, passes=passes, use=f"{use}  # expect: ZMQ202")))
    own = "given = zmq.Context().socket(zmq.PUSH)\n        given.send(b'x')"
    check(script(SOCKET, SHARED.format(put=put, passes=passes, use=own)))


def test_a_decorator_makes_the_object_where_no_group_has_put_one() -> None:
    bus = """
    import click

    class Bus:
        def __init__(self):
            self.line = zmq.Context().socket(zmq.PUSH)

    pass_bus = click.make_pass_decorator(Bus, ensure=True)

    @click.group()
    @pass_bus
    def cli(bus):
        pass

    @cli.command()
    @pass_bus
    def start(bus):
        {before}
        if os.fork() == 0:
            {use}

    if __name__ == "__main__":
        cli()
    """
    check(script(SOCKET, bus.format(before="pass", use="bus.line.send(b'x')  # expect: ZMQ202")))
    own = "Bus().line.send(b'x')"
    check(script(SOCKET, bus.format(before="bus.line.send(b'x')", use=own)))


def test_a_shared_object_that_is_annotated_is_no_new_one() -> None:
    """Nor is one that renews its socket in each process taken for another."""
    bus = """
    class Bus:
        def __init__(self):
            self.pid = None

        def line(self):
            if self.pid != os.getpid():
                self.sock = zmq.Context().socket(zmq.PUSH)
                self.pid = os.getpid()
            return self.sock
    """
    text = SHARED.format(put="ctx.obj = Bus()", passes="click.pass_obj", use="given.{use}.send(b'x')")
    annotated = text.replace("start(given,", "start(given: Bus,").replace("    if os", "    given.line()\n    if os")
    check(script("import os, zmq\n", bus, annotated.format(use="line()")))
    check(script("import os, zmq\n", bus, annotated.format(use="sock").replace("x')", "x')  # expect: ZMQ202")))


TYPER = """
import typer
app = typer.Typer()

@app.callback()
def begin(ctx: typer.Context, verbose: bool = False):
    ctx.obj = {held}

@app.command()
def start(ctx: typer.Context):
    if os.fork() == 0:
        ctx.obj.socket(zmq.PUSH){mark}

{run}
"""


@pytest.mark.parametrize(
    "run",
    [
        *("app()", "typer.main.get_command(app).main(args=['start'], standalone_mode=False)"),
        *("typer.main.get_command(app)()", "command = typer.main.get_group(app)\ncommand.main(['start'])"),
    ],
)
def test_commands_of_typer_ask_for_the_context_by_its_class(run: str) -> None:
    """Run with typer 0.29.2."""
    check(script(SOCKET, TYPER.format(held="context", mark="  # expect: ZMQ201", run=run)))
    check(script(SOCKET, TYPER.format(held="None", mark="", run=run)))


GROUP = """
import click

@click.group()
@click.pass_context
def cli(ctx):
    ctx.obj = {held}

@cli.command()
@click.pass_obj
def start(made):
    if os.fork() == 0:
        made.socket(zmq.PUB){mark}

{run}
"""
ALONE = """
import click

@click.command()
def start():
    made = {held}
    if os.fork() == 0:
        made.socket(zmq.PUB){mark}

{run}
"""


@pytest.mark.parametrize(
    ("program", "run"),
    [
        (GROUP, "cli.main(args=['start'], standalone_mode=False)"),
        (GROUP, "cli(['start'])"),
        (ALONE, "start.main([], standalone_mode=False)"),
    ],
)
def test_a_command_of_click_is_run_by_its_main_method(program: str, run: str) -> None:
    """Run with click 8.5.1."""
    check(script("import os, zmq\n", program.format(held="zmq.Context()", mark="  # expect: ZMQ201", run=run)))
    check(script("import os, zmq\n", program.format(held="click.Path()", mark="", run=run)))
