"""The story of a finding in order, and the same answer whatever the order of the input."""

from __future__ import annotations

import itertools

import pytest
from programs import SOCKET, Sources, analyse, check, project_of, script

from zmqforklint.form.project import Program, Project
from zmqforklint.form.spans import span_of
from zmqforklint.machine import predict
from zmqforklint.machine.processes import Process
from zmqforklint.machine.story import process_name
from zmqforklint.vocabulary import Assumptions

APP: Sources = {
    "net.py": """
        import zmq
        class Base:
            def __init__(self, url):
                self.context = zmq.Context()
                self.sock = self.context.socket(zmq.PUSH)
        """,
    "work.py": """
        from net import Base
        class Client(Base):
            def run(self):
                self.flush()
            def flush(self):
                self.sock.send(b"x")  # expect: ZMQ202
        """,
    "main.py": """
        from multiprocessing import Process
        from work import Client
        def main():
            client = Client("tcp://127.0.0.1:5555")
            process = Process(target=client.run)
            process.start()
        if __name__ == "__main__":
            main()
        """,
}


def test_every_step_from_the_creation_to_the_touch() -> None:
    steps = check(APP).only("ZMQ202").steps
    told = iter([(str(step.kind), step.site.path, step.site.line) for step in steps])
    wanted = [
        ("called", "main.py", 8),
        ("called", "main.py", 4),
        ("created", "net.py", 5),
        ("stored", "net.py", 5),
        ("forked", "main.py", 6),
        ("entered", "work.py", 3),
        ("called", "work.py", 4),
        ("touched", "work.py", 6),
    ]
    for each in wanted:
        assert each in told, each
    assert list(told) == []


def test_sites_are_of_exact_extent() -> None:
    found = check(APP).only("ZMQ202")
    assert (found.site.line, found.site.column, found.site.end_line, found.site.end_column) == (6, 9, 6, 29)
    assert found.fork is not None
    assert (found.fork.path, found.fork.line, found.fork.column) == ("main.py", 6, 5)
    assert found.object_name == "self.sock"
    assert found.program == "main.py"


def test_handed_and_dropped_steps() -> None:
    outcome = analyse(
        script(
            """
            import os
            from multiprocessing import Process
            import zmq
            def work(s):
                s.send(b"x")
            def main():
                sock = zmq.Context().socket(zmq.PUSH)
                Process(target=work, args=(sock,)).start()
                if os.fork() == 0:
                    del sock
            if __name__ == "__main__":
                main()
            """
        )
    )
    handed, dropped = outcome.only("ZMQ301").steps, outcome.only("ZMQ203").steps
    assert [step.kind for step in handed if step.kind != "called"] == ["created", "stored", "handed"]
    assert [step.kind for step in dropped if step.kind != "called"] == ["created", "stored", "forked", "dropped"]
    assert (handed[-1].site.line, dropped[-1].site.line) == (8, 10)


def test_stored_is_the_last_place_that_holds_it() -> None:
    outcome = analyse(
        script(
            """
            import os
            import zmq
            first = zmq.Context().socket(zmq.PUSH)
            second = first
            if os.fork() == 0:
                second.send(b"x")
            """
        )
    )
    stored = [step for step in outcome.only("ZMQ202").steps if step.kind == "stored"]
    assert [(step.site.line, step.message) for step in stored] == [(4, "stored as second")]


def test_order_of_the_modules_does_not_matter() -> None:
    project = project_of(
        {**APP, "spare.py": "import zmq\ncontext = zmq.Context()\n"}, (Program("main.py"), Program(None))
    )
    answers = [
        predict(Project({path: project.modules[path] for path in order}, project.find, project.programs), Assumptions())
        for order in itertools.permutations(project.modules)
    ]
    assert all(answer == answers[0] for answer in answers)
    assert len(answers[0].observations) > 1


def test_second_run_gives_the_same() -> None:
    assert analyse(APP) == analyse(APP)


def test_machine_is_left_as_it_was_found() -> None:
    """One project's analysis leaves nothing behind that another's could see."""
    before = analyse(APP)
    analyse(script("import os\nos.fork = lambda: 1\n"))
    assert analyse(APP) == before


@pytest.mark.parametrize(
    ("deed", "told"),
    [
        ("sock.send(b'x')", "sock.send in the child"),
        ("(lambda: sock)().send(b'x')", "…().send in the child"),
        ("del sock", "del in the child"),
    ],
)
def test_last_step_names_what_is_done(deed: str, told: str) -> None:
    outcome = analyse(script(SOCKET, f"if os.fork() == 0:\n    {deed}\n"))
    assert [each.steps[-1].message for each in outcome.findings if each.code.startswith("ZMQ2")] == [told]


@pytest.mark.parametrize(
    ("forks", "child"),
    [
        (1, "a forked child calls"),
        (2, "a forked grandchild calls"),
    ],
)
def test_message_names_the_generation(forks: int, child: str) -> None:
    text = "".join(f"{'    ' * depth}if os.fork() == 0:\n" for depth in range(forks))
    outcome = analyse(script(SOCKET, f"{text}{'    ' * forks}sock.send(b'x')\n"))
    assert [each.message.startswith(child) for each in outcome.findings if each.code == "ZMQ202"] == [True]


def test_process_is_named_by_its_forks() -> None:
    process = Process(None, None)
    names = [process_name(process)]
    for line in (2, 4, 6):
        process = process.child(("main.py", span_of(line, 1, line, 9)))
        names.append(process_name(process))
    assert names == [
        "the first process",
        "the child forked at main.py:2",
        "the grandchild forked at main.py:2, then main.py:4",
        "the descendant after 3 forks forked at main.py:2, then main.py:4, then main.py:6",
    ]
