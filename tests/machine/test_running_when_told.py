"""What runs when something else happens: a scheduler runs, nothing handles an exception, something is printed."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script

SCHEDULER = """
import sched, time
scheduler = sched.scheduler(time.time, time.sleep)

def tick(held):
    held.send(b"x"){mark}

def again(held, times=1):
    if times:
        scheduler.enter(1, 1, again, (held, 0))
        return
    tick(held)
"""


@pytest.mark.parametrize(
    "given",
    [
        "enter(1, 1, tick, (sock,))",
        "enter(1, 1, tick, argument=(sock,))",
        "enter(1, 1, tick, kwargs={'held': sock})",
        "enterabs(1, 1, tick, (sock,))",
        "enterabs(time=1, priority=1, action=lambda: tick(sock))",
        "enter(1, 1, again, (sock,))",
    ],
)
@pytest.mark.parametrize("before", [True, False])
def test_scheduler_runs_in_the_child(given: str, before: bool) -> None:
    head = SCHEDULER.format(mark="  # expect: ZMQ202")
    outside, inside = (f"scheduler.{given}\n", "") if before else ("", f"    scheduler.{given}\n")
    check(script(SOCKET, head, f"{outside}if os.fork() == 0:\n{inside}    scheduler.run()\n"))


def test_a_method_that_is_scheduled_is_found_where_the_scheduler_runs() -> None:
    check(
        script(
            SOCKET,
            SCHEDULER.format(mark=""),
            """
            scheduler.enter(1, 1, sock.send, (b"x",))
            if os.fork() == 0:
                scheduler.run()  # expect: ZMQ202
            """,
        )
    )


@pytest.mark.parametrize(
    "use",
    [
        "scheduler.enter(1, 1, tick, (sock,))\n    os._exit(0)",
        "scheduler.enter(1, 1, tick, (zmq.Context().socket(zmq.PUSH),))\n    scheduler.run()",
        "event = scheduler.enter(1, 1, tick, (sock,))\n    scheduler.cancel(event)\n    scheduler.run()",
        "scheduler.run()\n    scheduler.enter(1, 1, tick, (sock,))\n    os._exit(0)",
        "other = sched.scheduler()\n    scheduler.enter(1, 1, tick, (sock,))\n    other.run()\n    os._exit(0)",
    ],
)
def test_what_is_not_run_does_nothing(use: str) -> None:
    check(script(SOCKET, SCHEDULER.format(mark=""), f"if os.fork() == 0:\n    {use}\n"))


def test_what_has_run_in_the_parent_does_not_run_again() -> None:
    check(
        script(
            SOCKET,
            SCHEDULER.format(mark=""),
            """
            scheduler.enter(1, 1, tick, (sock,))
            scheduler.run()
            if os.fork() == 0:
                scheduler.run()
            """,
        )
    )


HOOK = """
import sys, threading

def hook(*args):
    sock.send(b"x"){mark}
"""


@pytest.mark.parametrize(
    "end",
    [
        "raise RuntimeError",
        "raise RuntimeError('text')",
        "int('x') if sys.argv else None\n    raise KeyboardInterrupt",
        "assert not sys.argv, 'no arguments'\n    os._exit(0)",
        "work()",
    ],
)
def test_hook_of_an_exception_runs_in_the_child(end: str) -> None:
    work = "def work():\n    try:\n        raise ValueError\n    except OSError:\n        pass\n"
    head = HOOK.format(mark="  # expect: ZMQ202")
    check(script(SOCKET, head, work, f"sys.excepthook = hook\nif os.fork() == 0:\n    {end}\n"))


@pytest.mark.parametrize(
    ("setup", "end"),
    [
        ("sys.excepthook = hook", "sys.exit(1)"),
        ("sys.excepthook = hook", "raise SystemExit"),
        ("sys.excepthook = hook", "os._exit(1)"),
        ("sys.excepthook = hook", "pass"),
        ("sys.excepthook = hook", "sys.excepthook = print\n    raise RuntimeError"),
        ("sys.excepthook = hook\nsys.excepthook = sys.__excepthook__", "raise RuntimeError"),
        ("threading.excepthook = hook", "raise RuntimeError"),
    ],
)
def test_hook_of_an_exception_does_not_run(setup: str, end: str) -> None:
    check(script(SOCKET, HOOK.format(mark=""), f"{setup}\nif os.fork() == 0:\n    {end}\n"))


def test_hook_of_an_exception_does_not_run_where_multiprocessing_handles_it() -> None:
    check(
        script(
            SOCKET,
            HOOK.format(mark=""),
            """
            import multiprocessing

            def work():
                raise RuntimeError

            sys.excepthook = hook
            multiprocessing.Process(target=work).start()
            """,
        )
    )


def test_hook_of_an_exception_runs_in_the_parent() -> None:
    check(
        script(
            SOCKET,
            HOOK.format(mark=""),
            """
            sys.excepthook = hook
            if os.fork() == 0:
                os._exit(0)
            raise RuntimeError
            """,
        )
    )


def test_hook_of_a_thread_s_exception_runs_in_the_child() -> None:
    check(
        script(
            SOCKET,
            HOOK.format(mark="  # expect: ZMQ202"),
            """
            def work():
                raise RuntimeError

            threading.excepthook = hook
            if os.fork() == 0:
                threading.Thread(target=work).start()
                os._exit(0)
            """,
        )
    )


STREAM = """
import contextlib, io, sys

class Out:
    def __init__(self, line):
        self.line = line

    def write(self, text):
        self.line.send_string(text){mark}

    def flush(self):
        pass
"""


@pytest.mark.parametrize(
    "use",
    [
        "with contextlib.redirect_stdout(Out(sock)):\n        print('x')",
        "with contextlib.redirect_stdout(Out(sock)) as out:\n        out.write('x')",
        "with contextlib.redirect_stdout(Out(sock)):\n        sys.stdout.write('x')",
        "with contextlib.redirect_stderr(Out(sock)):\n        print('x', file=sys.stderr)",
        "with contextlib.redirect_stderr(Out(sock)), contextlib.redirect_stdout(io.StringIO()):\n"
        "        sys.stderr.write('x')",
        "with contextlib.redirect_stdout(Out(sock)):\n"
        "        with contextlib.redirect_stdout(io.StringIO()):\n            print('x')\n        print('y')",
    ],
)
def test_what_is_printed_goes_to_the_object_in_the_stream_s_place(use: str) -> None:
    check(script(SOCKET, STREAM.format(mark="  # expect: ZMQ202"), f"if os.fork() == 0:\n    {use}\n"))


def test_a_redirection_is_inherited() -> None:
    check(
        script(
            SOCKET,
            STREAM.format(mark="  # expect: ZMQ202"),
            """
            with contextlib.redirect_stdout(Out(sock)):
                if os.fork() == 0:
                    print("x")
            """,
        )
    )


@pytest.mark.parametrize(
    "use",
    [
        "with contextlib.redirect_stdout(Out(sock)):\n        pass\n    print('x')",
        "with contextlib.redirect_stdout(Out(sock)):\n        print('x', file=sys.stderr)",
        "with contextlib.redirect_stderr(Out(sock)):\n        print('x')",
        "with contextlib.redirect_stdout(Out(zmq.Context().socket(zmq.PUSH))):\n        print('x')",
        "with contextlib.redirect_stdout(Out(sock)):\n"
        "        with contextlib.redirect_stdout(io.StringIO()):\n            print('x')",
    ],
)
def test_what_is_printed_elsewhere_does_not(use: str) -> None:
    check(script(SOCKET, STREAM.format(mark=""), f"if os.fork() == 0:\n    {use}\n"))


TOLD = """
def tell(*args, **kwargs):
    sock.send(b"x"){mark}

class Sink:
    def __call__(self, *args):
        tell()

    def write(self, text):
        tell()

    def on_created(self, event):
        tell()
"""

CALLED_BACK = [
    ("blinker", "blinker.signal('done').connect(tell)", "blinker.signal('done').send()"),
    ("blinker", "made = blinker.Namespace().signal('done')\nmade.connect(tell)", "made.send('x')"),
    (
        "blinker",
        "made = blinker.signal('done')\n@made.connect_via('x')\ndef told(sender):\n    tell()",
        "made.send('x')",
    ),
    ("django.dispatch", "made = django.dispatch.Signal()\nmade.connect(tell)", "made.send(sender=None)"),
    (
        "django.dispatch",
        "made = django.dispatch.Signal()\n@django.dispatch.receiver(made)\ndef told(**kwargs):\n    tell()",
        "made.send_robust(None)",
    ),
    ("schedule", "@schedule.repeat(schedule.every().hour)\ndef told():\n    tell()", "schedule.run_pending()"),
    ("schedule", "schedule.every(2).minutes.do(tell)", "schedule.run_pending()"),
    ("schedule", "schedule.every().day.at('10:30').do(tell, 'x')", "schedule.run_all()"),
    ("loguru", "loguru.logger.add(tell, level='INFO')", "loguru.logger.info('x')"),
    (
        "loguru",
        "loguru.logger.configure(handlers=[{'sink': tell}])",
        "loguru.logger.bind(n=1).opt(lazy=True).info('x')",
    ),
    ("loguru", "loguru.logger.add(Sink())", "loguru.logger.error('x')"),
    (
        "structlog",
        "structlog.configure(processors=[print, tell])\nmade = structlog.get_logger()",
        "made.bind(n=1).info('x')",
    ),
    ("structlog", "structlog.configure(processors=[print, Sink()])", "structlog.get_logger('x').warning('x')"),
    (
        "apscheduler.schedulers.background as background",
        "made = background.BackgroundScheduler()\nmade.add_job(tell, 'interval', seconds=1, args=[1])",
        "made.start()",
    ),
    (
        "apscheduler.schedulers.blocking as blocking",
        "made = blocking.BlockingScheduler()\n@made.scheduled_job('cron', hour=3)\ndef told():\n    tell()",
        "made.start()",
    ),
    (
        "watchdog.observers",
        "made = watchdog.observers.Observer()\nmade.schedule(Sink(), '.')",
        "made.start()",
    ),
]


@pytest.mark.parametrize(("module", "given", "called"), CALLED_BACK)
def test_libraries_call_in_the_child_what_they_were_given_before(module: str, given: str, called: str) -> None:
    head = f"import {module}\n"
    in_child = f"if os.fork() == 0:\n    {called}\n"
    check(script(SOCKET, head, TOLD.format(mark="  # expect: ZMQ202"), f"{given}\n{in_child}"))
    check(script(SOCKET, head, TOLD.format(mark=""), f"{given}\nif os.fork() == 0:\n    os._exit(0)\n{called}\n"))
    check(script(SOCKET, head, TOLD.format(mark=""), in_child.replace("made", "other")))


@pytest.mark.parametrize(
    ("module", "given", "called"),
    [
        ("blinker", "blinker.signal('done').connect(tell)", "blinker.signal('other').send()"),
        ("blinker", "made = blinker.signal('x')\nmade.connect(tell)\nmade.disconnect(tell)", "made.send()"),
        ("schedule", "job = schedule.every().hour.do(tell)\nschedule.cancel_job(job)", "schedule.run_pending()"),
        ("schedule", "schedule.every().hour.do(tell)\nschedule.clear()", "schedule.run_pending()"),
        ("loguru", "loguru.logger.add(tell)\nloguru.logger.remove()", "loguru.logger.info('x')"),
        (
            "structlog",
            "structlog.configure(processors=[tell])\nstructlog.configure(processors=[print])",
            "structlog.get_logger().info('x')",
        ),
    ],
)
def test_libraries_do_not_call_what_they_were_to_forget(module: str, given: str, called: str) -> None:
    check(script(SOCKET, f"import {module}\n", TOLD.format(mark=""), f"{given}\nif os.fork() == 0:\n    {called}\n"))


def test_a_decorator_of_a_signal_gives_the_function_back() -> None:
    check(
        script(
            SOCKET,
            """
            import blinker
            done = blinker.Signal()

            @done.connect
            def tell(sender):
                sock.send(b"x")  # expect: ZMQ202

            if os.fork() == 0:
                tell(None)
            """,
        )
    )


def test_whether_it_is_time_for_a_call_is_not_known() -> None:
    """What is called may be possible only; what comes behind is as certain as before."""
    head = "import schedule\ndef tell():\n    sock.send(b'x'){mark}\nschedule.every().hour.do(tell)\n"
    in_child = "if os.fork() == 0:\n    schedule.run_pending()\n{behind}"
    called = script(SOCKET, head.format(mark="  # expect: ZMQ202"), in_child.format(behind=""))
    assert check(called).only("ZMQ202").confidence == "possible"
    behind = "    other = context.socket(zmq.PUSH)  # expect: ZMQ201\n"
    assert (
        check(script(SOCKET, head.format(mark="  # expect: ZMQ202"), in_child.format(behind=behind)))
        .only("ZMQ201")
        .confidence
        == "certain"
    )


PLUGINS = """
import pluggy
hookimpl = pluggy.HookimplMarker("app")

class Plugin:
    @hookimpl
    def on_result(self, value):
        sock.send(value){first}

    @hookimpl
    def on_end(self):
        sock.recv(){second}

plugins = pluggy.PluginManager("app")
plugins.register(Plugin())
if os.fork() == 0:
    plugins.hook.{call}
"""


def test_hooks_are_called_by_their_names() -> None:
    expected = "  # expect: ZMQ202"
    check(script(SOCKET, PLUGINS.format(first=expected, second="", call="on_result(value=b'x')")))
    check(script(SOCKET, PLUGINS.format(first="", second=expected, call="on_end()")))
    check(script(SOCKET, PLUGINS.format(first="", second="", call="on_begin()")))


QUEUED = """
from loguru import logger

class Sink:
    def write(self, message):
        sock.send(b"x"){mark}

{parent}
if os.fork() == 0:
    {child}
    logger.info("x")
    logger.complete()
    os._exit(0)
logger.info("y")
os.wait()
"""


def test_a_sink_behind_a_queue_is_written_to_by_the_process_that_adds_it() -> None:
    added = "logger.add(Sink(), enqueue=True)"
    check(script(SOCKET, QUEUED.format(parent=added, child="pass", mark="")))
    check(script(SOCKET, QUEUED.format(parent="", child=added, mark="  # expect: ZMQ202")))
    plainly = added.replace(", enqueue=True", "")
    check(script(SOCKET, QUEUED.format(parent=plainly, child="pass", mark="  # expect: ZMQ202")))


STRUCTLOG = """
import structlog
log = structlog.get_logger()

def tell(logger, method, event):
    sock.send(b"x"){mark}
    return event

structlog.configure(processors=[tell, structlog.processors.JSONRenderer()], cache_logger_on_first_use={keeps})
{before}
if os.fork() == 0:
    structlog.configure(processors=[structlog.processors.JSONRenderer()])
    log.info("in the child")
    os._exit(0)
"""
FACTORY = """
import structlog

class Line:
    def __init__(self, sock):
        self.sock = sock
    def info(self, text):
        self.sock.send_string(text){mark}
    def error(self, text):
        sock.recv(zmq.NOBLOCK)

class Factory:
    def __init__(self, made=None):
        self.made = made
    def __call__(self, *names):
        return Line(self.made or zmq.Context().socket(zmq.PUB))

structlog.configure(processors=[structlog.processors.KeyValueRenderer()], logger_factory={factory})
log = structlog.get_logger()
if os.fork() == 0:
    log.info("in the child")
    os._exit(0)
"""


def test_a_logger_that_keeps_what_it_found_is_not_configured_anew() -> None:
    """Run with structlog 26.1.0."""
    mark, used = "  # expect: ZMQ202", "log.info('in the parent')"
    check(script(SOCKET, STRUCTLOG.format(mark=mark, keeps="True", before=used)))
    check(script(SOCKET, STRUCTLOG.format(mark="", keeps="True", before="structlog.get_logger().info('another')")))
    check(script(SOCKET, STRUCTLOG.format(mark="", keeps="False", before=used)))


def test_what_a_factory_of_loggers_makes_gets_the_lines() -> None:
    """Run with structlog 26.1.0."""
    check(script(SOCKET, FACTORY.format(mark="  # expect: ZMQ202", factory="Factory(sock)")))
    check(script(SOCKET, FACTORY.format(mark="", factory="Factory()")))
    check(script(SOCKET, FACTORY.format(mark="", factory="structlog.PrintLoggerFactory()")))
