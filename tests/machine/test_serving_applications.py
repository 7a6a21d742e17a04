"""Frameworks that fork workers: what the master made is inherited, what a worker imports is its own.

Each program was run once under ``zmqforklint verify`` with gunicorn 27.0.1, uWSGI 2.0.31, celery 5.7.0 and huey 3.5.4;
the marks are what was confirmed.
"""

from __future__ import annotations

import pytest
from programs import analyse, check

from zmqforklint.form.project import Program, Serving
from zmqforklint.vocabulary import Confidence, Site

PLACE = Site("Procfile", 1, 1, 1, 2)

INHERITED = """
import zmq
sock = zmq.Context().socket(zmq.PUSH)

def app(environ, start_response):
    sock.send(b"x")  # expect: ZMQ202
    return []
"""
CLEAN = INHERITED.replace("  # expect: ZMQ202", "")

HOOKS = """
import zmq
STATE = {}

def when_ready(server):
    STATE["sock"] = zmq.Context().socket(zmq.PUB)

def post_fork(server, worker):
    STATE["own"] = zmq.Context().socket(zmq.PUB)

def post_worker_init(worker):
    STATE["own"].send(b"x")
    STATE["sock"].send(b"x")  # expect: ZMQ202
"""

TASKS = """
import zmq
from celery import Celery
from celery.signals import worker_init, worker_process_init
app = Celery("tasks")
STATE = {}

@worker_init.connect
def in_master(**kwargs):
    STATE["sock"] = zmq.Context().socket(zmq.PUB)

@worker_process_init.connect
def in_worker(**kwargs):
    STATE["own"] = zmq.Context().socket(zmq.PUB)
    STATE["own"].send(b"x")

@app.task
def work():
    STATE["own"].send(b"x")
    STATE["sock"].send(b"x")  # expect: ZMQ202
"""

JOBS = """
import zmq
from huey import MemoryHuey
huey = MemoryHuey()
sock = zmq.Context().socket(zmq.PUB)

@huey.task()
def work():
    sock.send(b"x")  # expect: ZMQ202
"""

ROUTES = """
import zmq
from flask import Flask
app = Flask(__name__)
sock = zmq.Context().socket(zmq.PUB)

@app.route("/")
def index():
    sock.send(b"x")  # expect: ZMQ202
    return "ok"
"""


def program(serving: Serving) -> list[Program]:
    return [Program(serving.module or serving.hooks, serving=serving)]


ASKING = """
from typing import Annotated
import zmq
from fastapi import Depends, FastAPI
app = FastAPI()
sock = zmq.Context().socket(zmq.PUB)

{function}

{alias}

@app.get("/")
{handler}:
    line.send(b"x")  # expect: ZMQ202
"""


@pytest.mark.parametrize("kind", ["def", "async def"])
@pytest.mark.parametrize(
    ("parameter", "alias"),
    [
        ("line=Depends(lend)", ""),
        ("line: zmq.Socket = Depends(lend)", ""),
        ("line: Annotated[zmq.Socket, Depends(lend)]", ""),
        ("line: Line", "Line = Annotated[zmq.Socket, Depends(lend)]"),
    ],
)
@pytest.mark.parametrize(
    "function",
    [
        "def lend():\n    return sock",
        "def lend():\n    yield sock",
        "def inner():\n    return sock\n\ndef lend(inner=Depends(inner)):\n    return inner",
    ],
)
def test_a_handler_is_given_what_the_function_gives_that_it_asks_for(
    function: str, parameter: str, alias: str, kind: str
) -> None:
    text = ASKING.format(function=function, alias=alias, handler=f"{kind} home(number: int, {parameter})")
    serving = Serving("gunicorn", PLACE, "app.py", "app", imports="master")
    check({"app.py": text}, programs=program(serving))
    own = text.replace("sock = zmq", "def make(): return zmq").replace("return sock", "return make()")
    own = own.replace("yield sock", "yield make()").replace("  # expect: ZMQ202", "")
    check({"app.py": own}, programs=program(serving))


def test_gunicorn_with_preload() -> None:
    serving = Serving("gunicorn", PLACE, "app.py", "app", imports="master")
    outcome = check({"app.py": INHERITED}, programs=program(serving))
    finding = outcome.only("ZMQ202")
    assert finding.fork == PLACE
    assert finding.confidence is Confidence.CERTAIN


def test_gunicorn_imports_in_the_worker_by_default() -> None:
    check({"app.py": CLEAN}, programs=program(Serving("gunicorn", PLACE, "app.py", "app")))


def test_configuration_that_leaves_preload_open_makes_a_finding_possible() -> None:
    serving = Serving("gunicorn", PLACE, "app.py", "app", imports="master", is_certain=False)
    assert analyse({"app.py": INHERITED}, program(serving)).only("ZMQ202").confidence is Confidence.POSSIBLE


def test_hooks_of_gunicorn() -> None:
    check({"gunicorn.conf.py": HOOKS}, programs=program(Serving("gunicorn", PLACE, hooks="gunicorn.conf.py")))


def test_factory_of_an_application() -> None:
    text = """
    import zmq
    from flask import Flask

    def create_app():
        app = Flask(__name__)
        sock = zmq.Context().socket(zmq.PUB)

        @app.route("/")
        def index():
            sock.send(b"x")  # expect: ZMQ202

        return app
    """
    check({"app.py": text}, programs=program(Serving("gunicorn", PLACE, "app.py", "create_app()", imports="master")))


@pytest.mark.parametrize("imports", ["", "master"])
def test_uwsgi_imports_in_the_master_by_default(imports: str) -> None:
    check({"app.py": INHERITED}, programs=program(Serving("uwsgi", PLACE, "app.py", "app", imports=imports)))


def test_uwsgi_with_lazy_apps() -> None:
    check({"app.py": CLEAN}, programs=program(Serving("uwsgi", PLACE, "app.py", "app", imports="worker")))


def test_signals_and_tasks_of_celery() -> None:
    check({"tasks.py": TASKS}, programs=program(Serving("celery", PLACE, "tasks.py")))


def test_tasks_of_huey() -> None:
    check({"main.py": JOBS}, programs=program(Serving("huey", PLACE, "main.py", "huey")))


def test_routes_are_handlers() -> None:
    check({"app.py": ROUTES}, programs=program(Serving("uwsgi", PLACE, "app.py", "app")))


def test_what_an_unknown_decorator_was_given_may_be_a_handler() -> None:
    text = ROUTES.replace("from flask import Flask", "from tiny import Web").replace("Flask(__name__)", "Web()")
    outcome = check({"app.py": text}, programs=program(Serving("uwsgi", PLACE, "app.py", "app")))
    assert outcome.only("ZMQ202").confidence is Confidence.POSSIBLE


def test_without_a_framework_nothing_is_claimed() -> None:
    assert analyse({"app.py": CLEAN}, [Program("app.py")]).marks(("ZMQ202",)) == []
