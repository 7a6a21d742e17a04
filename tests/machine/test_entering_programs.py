"""Where execution begins: scripts, console scripts, and what a library offers to its callers."""

from __future__ import annotations

from programs import LIBRARY, check

from zmqforklint.form.project import Program


def test_two_programs_have_states_of_their_own() -> None:
    check(
        {
            "net.py": """
                import zmq
                sock = None
                def connect():
                    global sock
                    sock = zmq.Context().socket(zmq.PUSH)
                """,
            "one.py": """
                import net
                net.connect()
                """,
            "two.py": """
                import os
                import net
                if os.fork() == 0:
                    if net.sock is not None:
                        net.sock.send(b"never")
                """,
        },
        programs=(Program("one.py"), Program("two.py")),
    )


def test_console_script() -> None:
    outcome = check(
        {
            "app/__init__.py": "",
            "app/cli.py": """
                import os
                import zmq
                def main():
                    sock = zmq.Context().socket(zmq.PUSH)
                    if os.fork() == 0:
                        sock.send(b"x")  # expect: ZMQ202
                if __name__ == "__main__":
                    main()
                """,
        },
        programs=(Program("app/cli.py", "app.cli:main"),),
    )
    assert outcome.only("ZMQ202").program == "app/cli.py"


def test_function_of_a_library_that_nobody_calls() -> None:
    outcome = check(
        {
            "lib.py": """
                import os
                import zmq
                def work():
                    sock = zmq.Context().socket(zmq.PUSH)
                    if os.fork() == 0:
                        sock.send(b"x")  # expect: ZMQ202
                """,
        },
        programs=LIBRARY,
    )
    assert outcome.only("ZMQ202").confidence == "possible"
    assert outcome.only("ZMQ202").program is None


def test_public_methods_of_a_library_class() -> None:
    check(
        {
            "lib.py": """
                import os
                import zmq
                class Client:
                    def __init__(self, address):
                        self.sock = zmq.Context().socket(zmq.PUSH)
                    def detach(self):
                        if os.fork() == 0:
                            self._work()
                    def _work(self):
                        self.sock.send(b"x")  # expect: ZMQ202
                """,
        },
        programs=LIBRARY,
    )


def test_public_method_after_another() -> None:
    check(
        {
            "lib.py": """
                import os
                import zmq
                class Client:
                    sock = None
                    def connect(self):
                        self.sock = zmq.Context().socket(zmq.PUSH)
                    def detach(self):
                        if os.fork() == 0 and self.sock is not None:
                            self.sock.send(b"x")  # expect: ZMQ202
                """,
        },
        programs=LIBRARY,
    )


def test_entry_points_of_a_library_are_apart() -> None:
    """What one function leaves in its own variables is no concern of the next."""
    check(
        {
            "lib.py": """
                import os
                import zmq
                def connect():
                    return zmq.Context().socket(zmq.PUSH)
                def detach(sock):
                    if os.fork() == 0:
                        sock.send(b"unknown")
                """,
        },
        programs=LIBRARY,
    )


def test_route_registered_with_a_framework() -> None:
    outcome = check(
        {
            "main.py": """
                import os
                import framework
                import zmq
                app = framework.App()
                sock = zmq.Context().socket(zmq.PUSH)
                @app.route("/")
                def index():
                    if os.fork() == 0:
                        sock.send(b"x")  # expect: ZMQ202
                """,
        }
    )
    assert outcome.only("ZMQ202").confidence == "possible"


def test_annotations_tell_what_a_caller_gives() -> None:
    outcome = check(
        {
            "jobs.py": """
                import os
                from typing import Optional
                import zmq
                import zmq.asyncio
                from bus import Bus
                def plain(sock: zmq.Socket):
                    if os.fork() == 0:
                        sock.send(b"x")  # expect: ZMQ202
                        os._exit(0)
                def quoted(context: "zmq.Context"):
                    if os.fork() == 0:
                        context.socket(zmq.PUSH)  # expect: ZMQ201
                        os._exit(0)
                def optional(sock: Optional[zmq.Socket], other: zmq.asyncio.Socket | None):
                    if os.fork() == 0:
                        sock.send(b"x")  # expect: ZMQ202
                        other.recv()  # expect: ZMQ202
                        os._exit(0)
                def own(bus: Bus):
                    if os.fork() == 0:
                        bus.say()
                        os._exit(0)
                def untold(sock, number: int):
                    if os.fork() == 0:
                        sock.send(b"x")
                        os._exit(0)
                def parent(sock: zmq.Socket):
                    if os.fork() == 0:
                        os._exit(0)
                    sock.send(b"x")
                """,
            "bus.py": """
                import zmq
                class Bus:
                    def __init__(self, context: zmq.Context):
                        self.sock = context.socket(zmq.PUB)
                    def say(self):
                        self.sock.send(b"x")  # expect: ZMQ202
                """,
        },
        programs=LIBRARY,
    )
    assert {finding.confidence for finding in outcome.findings} == {"possible"}
    story = next(finding for finding in outcome.findings if finding.site.line == 8).steps
    assert [step.message for step in story if step.kind == "created"] == ["the caller gives a socket as sock"]


def test_annotations_of_a_constructor_and_of_a_data_class() -> None:
    check(
        {
            "jobs.py": """
                import multiprocessing
                from dataclasses import dataclass
                import zmq
                class Pool:
                    def __init__(self, sock: zmq.Socket) -> None:
                        self.sock = sock
                    def start(self) -> None:
                        multiprocessing.Process(target=self._run).start()
                    def _run(self) -> None:
                        self.sock.send(b"x")  # expect: ZMQ202
                @dataclass
                class Job:
                    sock: zmq.Socket
                    name: str = "job"
                    def start(self) -> None:
                        multiprocessing.Process(target=self._run).start()
                    def _run(self) -> None:
                        self.sock.send(b"x")  # expect: ZMQ202
                """,
        },
        programs=LIBRARY,
    )


def test_module_of_a_library_reaches_another_through_their_package() -> None:
    check(
        {
            "lib/__init__.py": "",
            "lib/a.py": "import zmq\nsock = zmq.Context().socket(zmq.PUSH)\n",
            "lib/b.py": """
            import os
            import lib
            def work():
                if os.fork() == 0:
                    lib.a.sock.send(b"x")  # expect: ZMQ202
            """,
        },
        programs=[Program(None)],
    )
