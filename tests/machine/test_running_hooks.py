"""What runs later: exit hooks, fork hooks, signal handlers, log handlers, and mocks that stand in for a while."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script

BYE = """
def bye():
    sock.send(b"bye")  # expect: ZMQ202
"""
SILENT = """
def bye():
    sock.send(b"bye")
"""


@pytest.mark.parametrize(
    "leave",
    [
        "if os.fork() == 0:\n    pass",
        "if os.fork() == 0:\n    raise SystemExit",
        "if os.fork() == 0:\n    import sys\n    sys.exit(1)",
        "if os.fork() == 0:\n    raise ValueError",
    ],
)
def test_exit_hook_runs_in_a_child_that_leaves_softly(leave: str) -> None:
    check(script("import atexit\n", SOCKET, BYE, f"atexit.register(bye)\n{leave}\n"))


@pytest.mark.parametrize(
    "leave",
    [
        "if os.fork() == 0:\n    os._exit(0)",
        "if os.fork() == 0:\n    os.execv('/bin/true', ['true'])",
        "import multiprocessing\nmultiprocessing.Process(target=print).start()",
        "if os.fork() == 0:\n    atexit.unregister(bye)",
    ],
)
def test_exit_hook_does_not_run(leave: str) -> None:
    check(script("import atexit\n", SOCKET, SILENT, f"atexit.register(bye)\n{leave}\n"))


def test_exit_hook_as_a_decorator_and_with_arguments() -> None:
    check(
        script(
            "import atexit\n",
            SOCKET,
            """
            @atexit.register
            def bye():
                sock.recv()  # expect: ZMQ202
            other = context.socket(zmq.PUSH)
            atexit.register(other.send, b"x")  # expect: ZMQ202
            os.fork()
            """,
        )
    )


def test_hook_registered_in_the_child_is_no_concern_of_the_parent() -> None:
    check(
        script(
            "import atexit\n",
            SOCKET,
            BYE,
            """
            if os.fork() == 0:
                atexit.register(bye)
            """,
        )
    )


def test_close_in_an_exit_hook_is_no_deed_of_its_own_but_a_send_is() -> None:
    check(
        script(
            "import atexit\n",
            SOCKET,
            """
            def bye():
                sock.send(b"bye")  # expect: ZMQ202
                sock.close()
            atexit.register(bye)
            os.fork()
            """,
        )
    )


def test_fork_hook_of_the_child() -> None:
    check(
        script(
            SOCKET,
            """
            def renew():
                global context, sock
                context = zmq.Context()
                sock = context.socket(zmq.PUSH)
            os.register_at_fork(after_in_child=renew)
            if os.fork() == 0:
                sock.send(b"own")
            """,
        )
    )


RENEW = """
def renew():
    global context, sock
    context = zmq.Context()
    sock = context.socket(zmq.PUSH)
def tell():
    sock.send(b"x"){mark}
"""
TOUCHED = "  # expect: ZMQ202"


@pytest.mark.parametrize(("last", "mark"), [("renew", TOUCHED), ("tell", "")])
def test_fork_hooks_of_the_child_run_in_order(last: str, mark: str) -> None:
    first = "tell" if last == "renew" else "renew"
    hooks = f"os.register_at_fork(after_in_child={first})\nos.register_at_fork(after_in_child={last})\n"
    check(script(SOCKET, RENEW.format(mark=mark), hooks, "os.fork()\n"))


@pytest.mark.parametrize(("last", "mark"), [("tell", TOUCHED), ("renew", "")])
def test_of_exit_hooks_the_last_runs_first(last: str, mark: str) -> None:
    first = "tell" if last == "renew" else "renew"
    hooks = f"import atexit\natexit.register({first})\natexit.register({last})\n"
    leave = "if os.fork() == 0:\n    raise SystemExit\nos._exit(0)\n"
    check(script(SOCKET, RENEW.format(mark=mark), hooks, leave))


@pytest.mark.parametrize(
    ("renewing", "telling", "mark"), [(10, 1, ""), (1, 10, TOUCHED), (5, 5, TOUCHED), (None, 1, TOUCHED)]
)
def test_finalisers_of_multiprocessing_run_by_priority(renewing: int | None, telling: int, mark: str) -> None:
    work = f"""
    import multiprocessing
    from multiprocessing.util import Finalize
    def work():
        Finalize(None, renew, exitpriority={renewing})
        Finalize(None, tell, exitpriority={telling})
    multiprocessing.Process(target=work).start()
    """
    check(script(SOCKET, RENEW.format(mark=mark), work))


@pytest.mark.parametrize(("last", "mark"), [("close", TOUCHED), ("open", "")])
def test_of_the_hooks_before_a_fork_the_last_runs_first(last: str, mark: str) -> None:
    first = "close" if last == "open" else "open"
    check(
        script(
            f"""
            import os
            import zmq
            class Link:
                context = sock = None
                def open(self):
                    self.context = zmq.Context()
                    self.sock = self.context.socket(zmq.PUSH)
                def close(self):
                    if self.sock is not None:
                        self.sock.close()
                        self.context.term()
                    self.context = self.sock = None
            link = Link()
            os.register_at_fork(before=link.{first})
            os.register_at_fork(before=link.{last})
            if os.fork() == 0 and link.sock is not None:
                link.sock.send(b"x"){mark}
            """
        )
    )


def test_fork_hook_that_touches() -> None:
    check(
        script(
            SOCKET,
            """
            os.register_at_fork(after_in_child=lambda: sock.send(b"x"))  # expect: ZMQ202
            os.fork()
            """,
        )
    )


def test_fork_hooks_of_the_parent() -> None:
    check(
        script(
            SOCKET,
            """
            os.register_at_fork(before=lambda: sock.send(b"mine"), after_in_parent=lambda: sock.send(b"mine"))
            os.fork()
            """,
        )
    )


def test_closing_before_every_fork() -> None:
    check(
        script(
            SOCKET,
            """
            def stop():
                sock.close()
                context.term()
            os.register_at_fork(before=stop)
            if os.fork() == 0:
                if not sock.closed:
                    sock.send(b"never")
            """,
        )
    )


def test_release_in_a_fork_hook_is_silent() -> None:
    check(
        script(
            SOCKET,
            """
            os.register_at_fork(after_in_child=lambda: sock.close())
            os.fork()
            """,
        )
    )


def test_after_fork_hook_of_multiprocessing() -> None:
    program = """
        class Client:
            def __init__(self):
                self.sock = zmq.Context().socket(zmq.PUSH)
                util.register_after_fork(self, Client.renew)
            def renew(self):
                self.sock = zmq.Context().socket(zmq.PUSH)
        client = Client()
        def work():
            client.sock.send(b"own")
        """
    begin = ("import multiprocessing\nfrom multiprocessing import util\n", SOCKET, program)
    check(script(*begin, "multiprocessing.Process(target=work).start()\n"))
    raw = begin[2].replace('b"own")', 'b"x")  # expect: ZMQ202')
    check(script(*begin[:2], raw, "if os.fork() == 0:\n    work()\n"))


def test_signal_handler_in_a_child_that_is_stopped() -> None:
    check(
        script(
            "import signal\nimport time\n",
            SOCKET,
            """
            def stop(number, frame):
                sock.send(b"bye")  # expect: ZMQ202
            signal.signal(signal.SIGTERM, stop)
            pid = os.fork()
            if pid == 0:
                while True:
                    time.sleep(1)
            os.kill(pid, signal.SIGTERM)
            """,
        )
    )


def test_signal_handler_where_the_program_ends_by_it_alone() -> None:
    check(
        script(
            "import signal\nimport time\n",
            SOCKET,
            """
            def stop(number, frame):
                sock.send(b"stopped")  # expect: ZMQ202
                os._exit(0)
            signal.signal(signal.SIGTERM, stop)
            pid = os.fork()
            if pid == 0:
                while True:
                    time.sleep(1)
            os.kill(pid, signal.SIGTERM)
            os.kill(os.getpid(), signal.SIGTERM)
            """,
        )
    )


def test_signal_handler_for_another_signal() -> None:
    check(
        script(
            "import signal\nimport time\n",
            SOCKET,
            """
            def stop(number, frame):
                sock.send(b"never")
            signal.signal(signal.SIGUSR1, stop)
            pid = os.fork()
            if pid == 0:
                while True:
                    time.sleep(1)
            os.kill(pid, signal.SIGTERM)
            """,
        )
    )


def test_signal_handler_put_back_in_the_child() -> None:
    check(
        script(
            "import signal\nimport time\n",
            SOCKET,
            """
            def stop(number, frame):
                sock.send(b"never")
            signal.signal(signal.SIGTERM, stop)
            pid = os.fork()
            if pid == 0:
                signal.signal(signal.SIGTERM, signal.SIG_DFL)
                while True:
                    time.sleep(1)
            os.kill(pid, signal.SIGTERM)
            """,
        )
    )


LOGGING = """
import logging
import os
import zmq
from zmq.log.handlers import PUBHandler
"""


@pytest.mark.parametrize(
    ("attach", "log"),
    [
        ("logging.getLogger().addHandler(handler)", "logging.warning('x')"),
        ("logging.getLogger().addHandler(handler)", "logging.getLogger('a.b').error('x')"),
        ("logging.getLogger('a').addHandler(handler)", "logging.getLogger('a').error('x')"),
        ("logging.getLogger('a').addHandler(handler)", "logging.getLogger('a.b').warning('x')"),
        ("logging.getLogger('a').addHandler(handler)", "logging.getLogger('a').getChild('b').warning('x')"),
        ("logging.basicConfig(handlers=[handler])", "logging.warning('x')"),
        ("log = logging.getLogger('a')\nlog.addHandler(handler)", "log.exception('x')"),
        ("log = logging.getLogger('a')\nlog.handlers.append(handler)", "log.warning('x')"),
        ("logging.root.addHandler(handler)", "logging.warning('x')"),
        (
            "logging.getLogger('a').addHandler(handler)",
            "logging.LoggerAdapter(logging.getLogger('a'), {}).warning('x')",
        ),
    ],
)
def test_log_call_through_an_inherited_handler(attach: str, log: str) -> None:
    check(
        script(
            LOGGING,
            f"handler = PUBHandler('tcp://127.0.0.1:5555')\n{attach}\n"
            f"if os.fork() == 0:\n    {log}  # expect: ZMQ202\n",
        )
    )


@pytest.mark.parametrize(
    ("attach", "log"),
    [
        ("logging.getLogger('a').addHandler(handler)", "logging.getLogger('b').error('x')"),
        ("logging.getLogger('a.b').addHandler(handler)", "logging.getLogger('a').error('x')"),
        (
            "logging.getLogger().addHandler(handler)\nlogging.getLogger().removeHandler(handler)",
            "logging.error('x')",
        ),
        (
            "log = logging.getLogger('a')\nlog.propagate = False\nlogging.getLogger().addHandler(handler)",
            "log.warning('x')",
        ),
        ("pass", "logging.warning('x')"),
    ],
)
def test_log_call_that_reaches_no_handler(attach: str, log: str) -> None:
    check(
        script(
            LOGGING,
            f"handler = PUBHandler('tcp://127.0.0.1:5555')\n{attach}\nif os.fork() == 0:\n    {log}\n",
        )
    )


def test_many_log_calls_are_one_finding_where_the_handler_was_attached() -> None:
    outcome = check(
        script(
            LOGGING,
            """
            handler = PUBHandler("tcp://127.0.0.1:5555")
            log = logging.getLogger()
            log.addHandler(handler)  # expect: ZMQ202
            if os.fork() == 0:
                log.warning("1")
                log.warning("2")
                log.warning("3")
                log.warning("4")
                log.warning("5")
            """,
        )
    )
    assert [site.line for site in outcome.only("ZMQ202").sites] == [7, 9, 10, 11, 12, 13]


def test_handler_of_the_program() -> None:
    check(
        script(
            "import logging\n",
            SOCKET,
            """
            class Handler(logging.Handler):
                def emit(self, record):
                    sock.send(b"x")  # expect: ZMQ202
            logging.getLogger().addHandler(Handler())
            if os.fork() == 0:
                logging.warning("x")
            """,
        )
    )


def test_handler_that_borrows_a_socket() -> None:
    check(
        script(
            LOGGING,
            """
            sock = zmq.Context().socket(zmq.PUB)
            logging.getLogger().addHandler(PUBHandler(sock))
            if os.fork() == 0:
                logging.warning("x")  # expect: ZMQ202
            """,
        )
    )


@pytest.mark.parametrize(
    "stand_in",
    [
        "with mock.patch('os.fork', return_value=1):",
        "with mock.patch.object(os, 'fork', return_value=1):",
        "with mock.patch('os.fork', lambda: 1):",
        "with mock.patch.object(os, 'fork', new=lambda: 1):",
    ],
)
def test_mocked_fork_does_not_fork(stand_in: str) -> None:
    check(
        script(
            "from unittest import mock\n",
            SOCKET,
            f"{stand_in}\n    if os.fork() == 0:\n        sock.send(b'never')\n",
        )
    )


def test_mocked_fork_may_return_what_a_child_would_see() -> None:
    """No process is made: the test's own process goes on with its own socket."""
    check(
        script(
            "from unittest import mock\n",
            SOCKET,
            """
            with mock.patch("os.fork", return_value=0):
                if os.fork() == 0:
                    sock.send(b"mine")
            """,
        )
    )


def test_mock_is_taken_away_again() -> None:
    check(
        script(
            "from unittest import mock\n",
            SOCKET,
            """
            with mock.patch("os.fork", return_value=1):
                pass
            if os.fork() == 0:
                sock.send(b"x")  # expect: ZMQ202
            """,
        )
    )


def test_replaced_function_of_a_library() -> None:
    check(
        script(
            SOCKET,
            """
            os.fork = lambda: 1
            if os.fork() == 0:
                sock.send(b"never")
            """,
        )
    )


def test_replaced_standard_output_that_sends() -> None:
    check(
        script(
            "import sys\n",
            SOCKET,
            """
            class Stream:
                def write(self, text):
                    sock.send(b"x")  # expect: ZMQ202
                def flush(self):
                    pass
            sys.stdout = Stream()
            if os.fork() == 0:
                print("hello")
            """,
        )
    )


def test_forks_may_be_counted() -> None:
    check(
        script(
            """
            import os
            import zmq
            forks = 0
            def count():
                global forks
                forks += 1
            os.register_at_fork(after_in_child=count)
            class Line:
                made = None
                def get(self):
                    if self.made != forks:
                        self.sock = zmq.Context().socket(zmq.PUSH)
                        self.made = forks
                    return self.sock
            line = Line()
            kept = line.get()
            if os.fork() == 0:
                line.get().send(b"x")
                kept.send(b"x")  # expect: ZMQ202
            """
        )
    )


@pytest.mark.parametrize(
    "stand_in",
    [
        "mock.patch.object(Thing(), 'act')",
        "mock.patch.object(Thing, 'act')",
        "mock.patch.object(os, other.name)",
        "mock.patch(other.name)",
    ],
)
def test_a_mock_of_something_else_lets_the_fork_be(stand_in: str) -> None:
    check(
        script(
            """
            import os
            from unittest import mock
            import other
            import zmq
            class Thing:
                def act(self):
                    pass
            sock = zmq.Context().socket(zmq.PUSH)
            """,
            f"""
            with {stand_in}:
                if os.fork() == 0:
                    sock.send(b"x")  # expect: ZMQ202
            """,
        )
    )


ALARM = """
import signal
def late(*args):
    sock.send(b"x"){mark}
signal.signal(signal.SIGALRM, late)
{before}
if os.fork() == 0:
    {child}
    os._exit(0)
"""


@pytest.mark.parametrize(
    "child", ["signal.alarm(1)", "signal.setitimer(signal.ITIMER_REAL, 0.1, 0.1)", "signal.alarm(len(os.environ))"]
)
def test_a_timer_of_the_child_runs_the_handler(child: str) -> None:
    check(script(SOCKET, ALARM.format(before="", child=child, mark="  # expect: ZMQ202")))


@pytest.mark.parametrize(
    ("before", "child"),
    [
        ("", "pass"),
        ("signal.alarm(1)", "pass"),
        ("", "signal.alarm(0)"),
        ("signal.signal(signal.SIGALRM, signal.SIG_DFL)", "signal.alarm(1)"),
    ],
)
def test_a_handler_that_no_timer_runs_in_the_child(before: str, child: str) -> None:
    check(script(SOCKET, ALARM.format(before=before, child=child, mark="")))


ENDED = """
import signal, time
def reap(*args):
    sock.send(b"x"){mark}
signal.signal(signal.SIGCHLD, reap)
if os.fork() == 0:
    {child}
    os._exit(0)
time.sleep(1)
"""


@pytest.mark.parametrize(
    ("child", "mark"),
    [
        ("if os.fork() == 0: os._exit(0)", "  # expect: ZMQ202"),
        ("pass", ""),
        ("signal.signal(signal.SIGCHLD, signal.SIG_IGN)\n    if os.fork() == 0: os._exit(0)", ""),
    ],
)
def test_a_child_is_told_of_the_end_of_its_own_children(child: str, mark: str) -> None:
    check(script(SOCKET, ENDED.format(child=child, mark=mark)))


REPLACING = """
    import os
    import signal
    import time
    import zmq

    sock = None

    def work():
        if sock is not None:
            sock.send(b"x"){mark}
        os._exit(0)

    def replace(number, frame):
        os.fork() or work()

    signal.signal(signal.{signal}, replace)
    os.fork() or work()
    """


@pytest.mark.parametrize(
    ("signal", "then", "mark"),
    [
        ("SIGCHLD", "", "  # expect: ZMQ202"),
        ("SIGCHLD", "signal.signal(signal.SIGCHLD, signal.SIG_DFL)\n", ""),
        ("SIGHUP", "", ""),
    ],
)
def test_signal_handler_that_replaces_what_has_ended(signal: str, then: str, mark: str) -> None:
    opened = "sock = zmq.Context().socket(zmq.PUB)\ntime.sleep(1)\nsock.close()\n"
    check(script(REPLACING.format(signal=signal, mark=mark), then, opened))


@pytest.mark.parametrize(
    ("made", "start", "mark"),
    [
        ("util.Finalize(None, say, (sock,), exitpriority=1)", "Process(target=work).start()", "  # expect: ZMQ202"),
        ("util.Finalize(None, say, kwargs={'s': sock}, exitpriority=0)", "Pool(1).apply(work)", "  # expect: ZMQ202"),
        ("util.Finalize(None, say, (sock,))", "Process(target=work).start()", ""),
        ("util.Finalize(None, say, (sock,), exitpriority=1)", "os.fork() or work() or os._exit(0)", ""),
        ("util.Finalize(None, print, (sock,), exitpriority=1)", "Process(target=work).start()", ""),
    ],
)
def test_finaliser_of_multiprocessing_runs_where_its_worker_ends(made: str, start: str, mark: str) -> None:
    program = f"""
        from multiprocessing import Pool, Process, util
        def say(s):
            s.send(b"x"){mark}
        def work():
            {made}
        {start}
        """
    check(script(SOCKET, program))


@pytest.mark.parametrize(("given", "mark"), [("(sock,)", ""), ("(sock, True)", "  # expect: ZMQ202")])
def test_finaliser_of_multiprocessing_is_given_just_that(given: str, mark: str) -> None:
    program = f"""
        from multiprocessing import Process, util
        def say(s, aloud=False):
            if aloud:
                s.send(b"x"){mark}
        def work():
            util.Finalize(None, say, {given}, exitpriority=1)
        Process(target=work).start()
        """
    check(script(SOCKET, program))


def test_finaliser_of_multiprocessing_that_releases_is_a_deed_of_its_own() -> None:
    program = """
        from multiprocessing import Process, util
        def release():
            sock.close()  # expect: ZMQ203
        def work():
            util.Finalize(None, release, exitpriority=1)
        Process(target=work).start()
        """
    check(script(SOCKET, program))


def test_finaliser_of_multiprocessing_runs_in_the_process_that_made_it() -> None:
    program = """
        from multiprocessing import Process, util
        util.Finalize(None, sock.send, (b"x",), exitpriority=1)
        Process(target=print).start()
        """
    check(script(SOCKET, program))


@pytest.mark.parametrize(
    ("before", "between", "mark"),
    [
        ("", "", "  # expect: ZMQ202"),
        ("", "weakref.finalize(Kept(), print)", ""),
        ("weakref.finalize(Kept(), print)", "", "  # expect: ZMQ202"),
    ],
)
def test_finalisers_have_their_turn_at_exit(before: str, between: str, mark: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            import atexit, sys, weakref
            class Kept:
                pass
            def last():
                sock.send(b"x"){mark}
            def at_exit():
                weakref.finalize(kept, last)()
            kept = Kept()
            {before or "pass"}
            atexit.register(at_exit)
            {between or "pass"}
            if os.fork() == 0:
                sys.exit(0)
            """,
        )
    )


@pytest.mark.parametrize(
    ("shown", "may_be"),
    [
        ("warnings.showwarning = tell", True),
        ("logging.captureWarnings(True); logging.getLogger('py.warnings').addHandler(Telling())", True),
        ("logging.captureWarnings(True); logging.getLogger().addHandler(Telling())", True),
        ("logging.getLogger('py.warnings').addHandler(Telling())", False),
        ("logging.captureWarnings(True); logging.getLogger('other').addHandler(Telling())", False),
        ("logging.captureWarnings(True); warnings.showwarning = print", False),
        (
            "logging.getLogger().addHandler(Telling()); logging.captureWarnings(True); logging.captureWarnings(False)",
            False,
        ),
    ],
)
def test_a_warning_is_shown_by_what_is_put_in_the_place_of_its_function(shown: str, may_be: bool) -> None:
    program = f"""
    import logging, warnings

    def tell(*given):
        sock.send(b"x"){"  # expect: ZMQ202" if may_be else ""}

    class Telling(logging.Handler):
        def emit(self, record):
            tell(record)

    {shown}
    if os.fork() == 0:
        warnings.warn("old")
        os._exit(0)
    """
    outcome = check(script(SOCKET, program))
    assert [each.confidence for each in outcome.findings if each.code == "ZMQ202"] == ["possible"] * may_be


AROUND = """
import multiprocessing, os, zmq

class Link:
    def __init__(self):
        self.sock = None
        os.register_at_fork(before={before}, after_in_parent=self.resume)
    def open(self):
        if self.sock is None:
            self.sock = zmq.Context().socket(zmq.PUB)
    def close(self):
        if self.sock is not None:
            self.sock.close()
            self.sock = None
    def resume(self):
        self.open()
    def tell(self):
        self.open()
        self.sock.send(b"x"){mark}

link = Link()
link.open()

def work(number=None):
    link.tell()

{fork}
link.sock.send(b"own")
"""
FORKS = [
    "process = multiprocessing.get_context('fork').Process(target=work)\nprocess.start()\nprocess.join()",
    "with multiprocessing.get_context('fork').Pool(1) as pool:\n    pool.map(work, [1])",
    "if os.fork() == 0:\n    work()\n    os._exit(0)\nos.wait()",
]


@pytest.mark.parametrize("fork", FORKS)
def test_what_is_to_run_before_a_fork_runs_however_it_forks(fork: str) -> None:
    check(script(AROUND.format(fork=fork, before="self.close", mark="")))
    check(script(AROUND.format(fork=fork, before="print", mark="  # expect: ZMQ202")))
