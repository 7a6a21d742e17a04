"""multiprocessing and its relatives: what runs in the child, when memory is copied, and what is pickled."""

from __future__ import annotations

import pytest
from programs import FORK, SOCKET, analyse, check, script

from zmqforklint.vocabulary import Assumptions, Confidence

NEW = Assumptions(python=("3.14", "3.14"))
ALL = Assumptions(python=("3.9", "3.14"))
SPAWN = Assumptions(start_method="spawn")
OPEN = "from multiprocessing import Process\nimport multiprocessing\n" + SOCKET


@pytest.mark.parametrize(
    "start",
    [
        "Process(target=work).start()",
        "p = Process(target=work)\np.start()\np.join()",
        "Process(None, work).start()",
        "multiprocessing.Process(target=work).start()",
        "Process(target=lambda: work()).start()",
        "import functools\nProcess(target=functools.partial(work)).start()",
        "multiprocessing.get_context('fork').Process(target=work).start()",
        "multiprocessing.get_context().Process(target=work).start()",
        "c = multiprocessing.get_context('fork')\nc.Process(target=work).start()",
        "multiprocessing.context.ForkProcess(target=work).start()",
        "ps = [Process(target=work) for _ in range(2)]\nfor p in ps:\n    p.start()",
        "ps = []\nfor _ in range(2):\n    p = Process(target=work)\n    p.start()\n    ps.append(p)",
        "p = Process()\np.run = work\np.start()",
        "p = Process(target=print)\np._target = work\np.start()",
        "import threading\nthreading.Thread(target=lambda: Process(target=work).start()).start()",
    ],
)
def test_process_that_runs_a_function(start: str) -> None:
    check(script(OPEN, "def work():\n    sock.send(b'x')  # expect: ZMQ202\n", start))


def test_process_that_is_never_started() -> None:
    check(
        script(
            OPEN,
            """
            def work():
                sock.send(b"never")
            Process(target=work)
            """,
        )
    )


def test_memory_is_copied_at_the_start_and_not_at_the_construction() -> None:
    check(
        script(
            OPEN,
            """
            kept = None
            def work():
                if kept is not None:
                    kept.send(b"x")  # expect: ZMQ202
            process = Process(target=work)
            kept = sock
            process.start()
            """,
        )
    )


def test_bound_method_as_target() -> None:
    check(
        script(
            """
            import multiprocessing as mp
            import zmq
            class Server:
                def __init__(self):
                    self.sock = zmq.Context().socket(zmq.REP)
                    self.process = mp.Process(target=self.serve)
                def start(self):
                    self.process.start()
                def serve(self):
                    self.sock.recv()  # expect: ZMQ202
            if __name__ == "__main__":
                Server().start()
            """
        )
    )


def test_target_with_arguments_of_its_own() -> None:
    """A plain argument reaches the target; a flag decides."""
    check(
        script(
            OPEN,
            """
            def work(flag, *, number=0):
                if flag and number == 2:
                    sock.send(b"x")  # expect: ZMQ202
                else:
                    sock.recv()
            Process(target=work, args=(True,), kwargs={"number": 2}).start()
            """,
        )
    )


def test_nested_function_as_target() -> None:
    check(
        script(
            """
            from multiprocessing import Process
            import zmq
            def main():
                sock = zmq.Context().socket(zmq.PUSH)
                def work():
                    sock.send(b"x")  # expect: ZMQ202
                Process(target=work).start()
            if __name__ == "__main__":
                main()
            """
        )
    )


def test_subclass_whose_constructor_makes_the_context() -> None:
    check(
        script(
            """
            from multiprocessing import Process
            import zmq
            class Worker(Process):
                def __init__(self):
                    super().__init__()
                    self.context = zmq.Context()
                    self.sock = self.context.socket(zmq.PULL)
                def run(self):
                    self.sock.recv()  # expect: ZMQ202
            if __name__ == "__main__":
                Worker().start()
            """
        )
    )


def test_subclass_that_connects_in_run() -> None:
    check(
        script(
            """
            from multiprocessing import Process
            import zmq
            class Worker(Process):
                def __init__(self, url):
                    Process.__init__(self)
                    self.url = url
                def run(self):
                    self.sock = zmq.Context().socket(zmq.PULL)
                    self.sock.connect(self.url)
                    self.sock.recv()
            if __name__ == "__main__":
                Worker("tcp://127.0.0.1:5555").start()
            """
        )
    )


def test_run_called_directly_stays_in_the_parent() -> None:
    check(
        script(
            OPEN,
            """
            class Worker(Process):
                def run(self):
                    sock.send(b"mine")
            Worker().run()
            """,
        )
    )


def test_raw_object_as_argument() -> None:
    outcome = check(
        script(
            """
            from multiprocessing import Process
            import zmq
            def work(s):
                s.send(b"x")
            if __name__ == "__main__":
                sock = zmq.Context().socket(zmq.PUSH)
                Process(target=work, args=(1, sock)[1:]).start() if False else None
                Process(
                    target=work,
                    args=(sock,),  # expect: ZMQ301
                ).start()
            """
        )
    )
    found = outcome.only("ZMQ301")
    assert [site.line for site in found.sites] == [10, 4]
    assert found.severity == "error"


def test_raw_object_as_keyword_argument() -> None:
    check(
        script(
            """
            from multiprocessing import Process
            import zmq
            def work(context=None):
                context.socket(zmq.PUSH).send(b"x")
            def main():
                context = zmq.Context()
                Process(target=work, kwargs={"context": context}).start()  # expect: ZMQ301
            if __name__ == "__main__":
                main()
            """
        )
    )


def test_touch_that_another_way_leads_to_as_well_is_no_part_of_the_handover() -> None:
    check(
        script(
            """
            from multiprocessing import Process
            import zmq
            sock = zmq.Context().socket(zmq.PUSH)
            def work(s):
                sock.send(b"x")  # expect: ZMQ202
            if __name__ == "__main__":
                Process(target=work, args=(sock,)).start()  # expect: ZMQ301
            """
        )
    )


def test_object_of_the_program_that_owns_a_socket_is_reported_where_it_is_touched() -> None:
    check(
        script(
            """
            from multiprocessing import Process
            import zmq
            class Client:
                def __init__(self):
                    self.sock = zmq.Context().socket(zmq.PUSH)
            def work(client):
                client.sock.send(b"x")  # expect: ZMQ202
            if __name__ == "__main__":
                Process(target=work, args=(Client(),)).start()
            """
        )
    )


def test_partial_that_binds_a_socket() -> None:
    check(
        script(
            """
            from functools import partial
            from multiprocessing import Process
            import zmq
            def work(s):
                s.send(b"x")
            if __name__ == "__main__":
                sock = zmq.Context().socket(zmq.PUSH)
                Process(target=partial(work, sock)).start()  # expect: ZMQ301
            """
        )
    )


@pytest.mark.parametrize(
    "set_up",
    [
        "multiprocessing.set_start_method('spawn')\n    Process(target=work).start()",
        "multiprocessing.set_start_method('spawn', force=True)\n    Process(target=work).start()",
        "multiprocessing.set_start_method(method='forkserver')\n    Process(target=work).start()",
        "multiprocessing.get_context('spawn').Process(target=work).start()",
        "multiprocessing.context.SpawnProcess(target=work).start()",
        "from multiprocessing import get_context as g; g('forkserver').Process(target=work).start()",
    ],
)
def test_fresh_process_makes_its_own_by_importing(set_up: str) -> None:
    check(script(OPEN, f"def work():\n    sock.send(b'own')\nif __name__ == '__main__':\n    {set_up}\n"))


@pytest.mark.parametrize(
    ("first", "second", "mark"),
    [
        ("'fork'", "'spawn'", "  # expect: ZMQ202"),
        ("'spawn'", "'fork'", ""),
        ("'spawn'", "'fork', force=False", ""),
        ("'fork'", "'spawn', force=True", ""),
        ("'spawn'", "'fork', True", "  # expect: ZMQ202"),
        ("None", "'spawn'", ""),
    ],
)
def test_only_force_sets_a_start_method_again(first: str, second: str, mark: str) -> None:
    check(
        script(
            OPEN,
            f"""
            def work():
                sock.send(b"x"){mark}
            if __name__ == "__main__":
                multiprocessing.set_start_method({first})
                try:
                    multiprocessing.set_start_method({second})
                except RuntimeError:
                    print("it stays as it is")
                multiprocessing.Process(target=work).start()
            """,
        )
    )


@pytest.mark.parametrize(("first", "second", "mark"), [("spawn", "fork", ""), ("fork", "spawn", "  # expect: ZMQ202")])
def test_every_start_method_is_there(first: str, second: str, mark: str) -> None:
    outcome = check(
        script(
            OPEN,
            f"""
            def work():
                sock.send(b"x"){mark}
            if __name__ == "__main__":
                try:
                    ways = multiprocessing.get_context("{first}")
                except ValueError:
                    ways = multiprocessing.get_context("{second}")
                ways.Process(target=work).start()
            """,
        )
    )
    assert all(each.confidence == "certain" for each in outcome.findings)


@pytest.mark.parametrize(
    ("names", "mark"),
    [("'spawn', 'fork'", ""), ("'fork', 'spawn'", "  # expect: ZMQ202"), ("'fibre', 'fork'", "  # expect: ZMQ202")],
)
def test_the_first_start_method_that_is_there(names: str, mark: str) -> None:
    check(
        script(
            OPEN,
            f"""
            def work():
                sock.send(b"x"){mark}
            def pick():
                for name in ({names}):
                    try:
                        return multiprocessing.get_context(name)
                    except ValueError:
                        continue
            if __name__ == "__main__":
                pick().Process(target=work).start()
            """,
        )
    )


def test_configured_start_method() -> None:
    program = """
        def work():
            sock.send(b"own")
        if __name__ == "__main__":
            Process(target=work).start()
        """
    check(script(OPEN, program), assumptions=SPAWN)
    check(script(OPEN, program), assumptions=Assumptions(platform="darwin"))
    check(script(OPEN, program.replace('"own")', '"own")  # expect: ZMQ202')), assumptions=FORK)


def test_fork_server_of_the_newest_python_has_imported_the_main_module() -> None:
    check(
        script(
            OPEN,
            """
            def work():
                sock.send(b"x")  # expect: ZMQ202
            if __name__ == "__main__":
                Process(target=work).start()
            """,
        ),
        assumptions=NEW,
    )


def test_what_the_main_guard_makes_is_not_in_the_fork_server() -> None:
    outcome = check(
        script(
            """
            from multiprocessing import Process
            import zmq
            sock = None
            def work():
                if sock is not None:
                    sock.send(b"x")  # expect: ZMQ202
            if __name__ == "__main__":
                sock = zmq.Context().socket(zmq.PUSH)
                Process(target=work).start()
            """
        ),
        assumptions=ALL,
    )
    assert "until Python 3.13" in outcome.only("ZMQ202").message


def test_preloaded_module_is_inherited_from_the_fork_server() -> None:
    check(
        {
            "net.py": """
                import zmq
                sock = zmq.Context().socket(zmq.PUSH)
                """,
            "main.py": """
                import multiprocessing
                import net
                def work():
                    net.sock.send(b"x")  # expect: ZMQ202
                if __name__ == "__main__":
                    multiprocessing.set_start_method("forkserver")
                    multiprocessing.set_forkserver_preload(["net"])
                    multiprocessing.Process(target=work).start()
                """,
        }
    )


def test_raw_object_under_spawn_does_not_pickle() -> None:
    outcome = check(
        script(
            """
            import multiprocessing
            import zmq
            def work(s):
                s.send(b"never")
            if __name__ == "__main__":
                multiprocessing.set_start_method("spawn")
                sock = zmq.Context().socket(zmq.PUSH)
                multiprocessing.Process(target=work, args=(sock,)).start()  # expect: ZMQ301
            """
        )
    )
    assert outcome.only("ZMQ301").consequence == "unpicklable"


def test_owner_under_spawn_does_not_pickle_unless_it_says_how() -> None:
    check(
        script(
            """
            import multiprocessing
            import zmq
            class Plain:
                def __init__(self):
                    self.sock = zmq.Context().socket(zmq.PUSH)
            class Careful(Plain):
                def __getstate__(self):
                    return {}
            def work(client):
                pass
            if __name__ == "__main__":
                multiprocessing.set_start_method("spawn")
                multiprocessing.Process(target=work, args=(Careful(),)).start()
                multiprocessing.Process(target=work, args=(Plain(),)).start()  # expect: ZMQ301
            """
        )
    )


def test_process_may_have_a_method_of_its_own_as_its_target() -> None:
    check(
        script(
            """
            import multiprocessing
            import zmq
            class Worker(multiprocessing.Process):
                def __init__(self, sock):
                    super().__init__(target=self.work)
                    self.sock = sock
                def work(self):
                    self.sock.send(b"x")  # expect: ZMQ202
            if __name__ == "__main__":
                Worker(zmq.Context().socket(zmq.PUSH)).start()
            """
        )
    )


def test_process_whose_target_is_its_inherited_run_goes_no_further() -> None:
    outcome = check(
        script(
            """
            import multiprocessing
            import zmq
            class Worker(multiprocessing.Process):
                def __init__(self):
                    super().__init__(target=self.run)
            if __name__ == "__main__":
                context = zmq.Context()
                sock = context.socket(zmq.PUSH)
                Worker().start()
            """
        )
    )
    assert not outcome.incomplete


@pytest.mark.parametrize(
    "main",
    ["multiprocessing.parent_process() is None", "multiprocessing.current_process().name == 'MainProcess'"],
)
def test_a_guard_asks_whether_multiprocessing_started_this_process(main: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            import multiprocessing
            def main_only():
                if {main}:
                    sock.send(b"x")
            def others_only():
                if not ({main}):
                    sock.recv()  # expect: ZMQ202
            if __name__ == "__main__":
                multiprocessing.Process(target=main_only).start()
                multiprocessing.Process(target=others_only).start()
                main_only()
            """,
        )
    )


def test_a_plain_fork_stays_the_main_process_by_name() -> None:
    check(
        script(
            SOCKET,
            """
            import multiprocessing
            if os.fork() == 0:
                if multiprocessing.current_process().name == "MainProcess":
                    sock.send(b"x")  # expect: ZMQ202
            """,
        )
    )


def test_a_process_has_the_name_that_it_was_given() -> None:
    check(
        script(
            SOCKET,
            """
            import multiprocessing
            lines = {"shared": sock}
            class Worker(multiprocessing.Process):
                def __init__(self, name):
                    super().__init__(name=name)
                def run(self):
                    if self.name in lines:
                        lines[self.name].send(b"x")  # expect: ZMQ202
            class Other(multiprocessing.Process):
                def __init__(self, name):
                    super().__init__(name=name)
                def run(self):
                    if self.name in lines:
                        lines[self.name].send(b"x")
            if __name__ == "__main__":
                Worker("shared").start()
                Other("own").start()
            """,
        )
    )


@pytest.mark.parametrize(
    ("python", "start"), [(("3.9", "3.13"), "fork"), (("3.13", "3.13"), "fork"), (("3.14", "3.15"), "forkserver")]
)
def test_the_admitted_pythons_decide_how_processes_start(python: tuple[str, str], start: str) -> None:
    program = script(
        SOCKET,
        """
        import multiprocessing
        def work(own):
            own.send(b"x")
            sock.send(b"x")
        if __name__ == "__main__":
            own = context.socket(zmq.PUSH)
            multiprocessing.Process(target=work, args=(own,)).start()
        """,
    )
    observed = analyse(program, assumptions=Assumptions(python=python)).observations
    assert observed == analyse(program, assumptions=Assumptions(start_method=start)).observations
    assert observed != analyse(program, assumptions=Assumptions(python=("3.9", "3.14"))).observations


def test_a_hazard_that_only_some_admitted_pythons_have_says_so() -> None:
    """A forkserver's child imports the main module again, and so makes its own."""
    program = script(
        SOCKET,
        """
        import multiprocessing
        def work():
            sock.send(b"x")  # expect: ZMQ202
        if __name__ == "__main__":
            multiprocessing.Process(target=work).start()
        """,
    )
    finding = check(program, assumptions=Assumptions(python=("3.9", "3.14"))).only("ZMQ202")
    assert "until Python 3.13" in finding.message


def test_a_hazard_that_all_admitted_pythons_have_has_no_condition() -> None:
    """A forkserver that preloads the main module has imported what that imports, and hands it on."""
    program = """
        import multiprocessing
        import bus
        def work():
            bus.sock.send(b"x")  # expect: ZMQ202
        if __name__ == "__main__":
            multiprocessing.Process(target=work).start()
        """
    sources = {"bus.py": SOCKET, **script(program)}
    finding = check(sources, assumptions=Assumptions(python=("3.9", "3.14"))).only("ZMQ202")
    assert "Python" not in finding.message


def test_a_fresh_process_imports_the_module_of_what_it_is_given() -> None:
    check(
        {
            "main.py": """
            import multiprocessing

            def main():
                from jobs import work
                multiprocessing.get_context("spawn").Process(target=work).start()

            if __name__ == "__main__":
                main()
            """,
            "jobs.py": """
            import os
            import zmq
            sock = zmq.Context().socket(zmq.PUSH)

            def work():
                if os.fork() == 0:
                    sock.send(b"x")  # expect: ZMQ202
            """,
        }
    )


@pytest.mark.parametrize(
    "start",
    [
        "multiprocessing.set_start_method(told)\n    multiprocessing.Process(target=work).start()",
        "multiprocessing.set_start_method(told)\n    multiprocessing.Pool(2).apply(work)",
        "multiprocessing.get_context(told).Process(target=work).start()",
        "multiprocessing.get_context(told).Pool(2).apply(work)",
    ],
)
def test_a_start_method_that_nobody_knows_may_be_fork(start: str) -> None:
    outcome = analyse(
        script(
            f"""
            import json
            import multiprocessing
            import zmq
            sock = None
            def work():
                if sock is not None:
                    sock.send(b"x")
            if __name__ == "__main__":
                told = json.load(open("settings.json"))["start"]
                sock = zmq.Context().socket(zmq.PUSH)
                {start.replace("    ", " " * 16)}
            """
        )
    )
    assert outcome.only("ZMQ202").confidence is Confidence.POSSIBLE


@pytest.mark.parametrize(("target", "mark"), [("send", "  # expect: ZMQ202"), ("print", ""), ("None", "")])
def test_a_run_that_calls_the_target_itself(target: str, mark: str) -> None:
    program = f"""
        import multiprocessing
        class Work(multiprocessing.Process):
            def run(self):
                if self._target is not None:
                    self._target(*self._args, **self._kwargs)
        def send():
            sock.send(b"x"){mark}
        if __name__ == "__main__":
            Work(target={target}).start()
        """
    check(script(SOCKET, program))
