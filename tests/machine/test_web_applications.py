"""What web applications hold, and their test clients; each program was run under the witness.

fastapi 0.165.0, starlette 1.10.0, aiohttp 3.14.5, flask 3.1.3.
"""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script

FASTAPI = """
from typing import Annotated
from fastapi import Depends, FastAPI, Request
from fastapi.testclient import TestClient
app = FastAPI()
app.state.line = sock

def lend(request: Request):
    return request.app.state.line

Line = Annotated[zmq.Socket, Depends(lend)]

@app.get("/")
{answer}
    line.send(b"x"){mark}
    return {{}}

def ask():
    with TestClient(app) as client:
        client.get("/")
"""
STARLETTE = """
from contextlib import asynccontextmanager
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route
from starlette.testclient import TestClient

@asynccontextmanager
async def alive(app):
    app.state.line = sock
    yield

async def answer(request):
    request.app.state.line.send(b"x"){mark}
    return JSONResponse({{}})

app = Starlette(routes=[Route("/", answer)], lifespan=alive)

def ask():
    with TestClient(app) as client:
        client.get("/")
"""
AIOHTTP = """
import asyncio
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
LINE = web.AppKey("line", zmq.Socket)

async def answer(request):
    request.app[LINE].send(b"x"){mark}
    return web.Response()

async def begin(app):
    app[LINE] = sock
    yield

async def asked():
    app = web.Application()
    app.router.add_get("/", answer)
    app.cleanup_ctx.extend([begin])
    async with TestClient(TestServer(app)) as client:
        await client.get("/")

def ask():
    asyncio.run(asked())
"""
FLASK = """
from flask import Flask, current_app
app = Flask("app")
app.extensions["line"] = sock

@app.get("/")
def answer():
    current_app.extensions["line"].send(b"x"){mark}
    return {{}}

def ask():
    app.test_client().get("/")
"""
HANDLERS = ["def answer(line: Line):", "async def answer(number: int = 1, line=Depends(lend)):"]
PROGRAMS = {
    "fastapi": FASTAPI.replace("{answer}", HANDLERS[0]),
    "fastapi, asynchronous": FASTAPI.replace("{answer}", HANDLERS[1]),
    "starlette": STARLETTE,
    "aiohttp": AIOHTTP,
    "flask": FLASK,
}
IN_A_CHILD = """
if os.fork() == 0:
    ask()
    os._exit(0)
os.wait()
"""
IN_THE_PARENT = """
if os.fork() == 0:
    os._exit(0)
ask()
os.wait()
"""


@pytest.mark.parametrize("program", PROGRAMS.values(), ids=PROGRAMS)
def test_a_test_client_has_the_application_answer_where_it_asks(program: str) -> None:
    check(script(SOCKET, program.format(mark="  # expect: ZMQ202"), IN_A_CHILD))
    check(script(SOCKET, program.format(mark=""), IN_THE_PARENT))


@pytest.mark.parametrize("program", PROGRAMS.values(), ids=PROGRAMS)
def test_what_is_made_in_the_child_is_its_own(program: str) -> None:
    made = program.replace("= sock\n", "= zmq.Context().socket(zmq.PUSH)\n").format(mark="")
    child = "if os.fork() == 0:\n" + "".join(f"    {line}\n" for line in made.splitlines())
    check(script(SOCKET, child, "    ask()\n    os._exit(0)\nos.wait()\n"))


def test_a_pool_that_an_application_holds_forks_with_what_there_is() -> None:
    program = """
    import asyncio, multiprocessing
    from concurrent.futures import ProcessPoolExecutor
    from contextlib import asynccontextmanager
    from fastapi import FastAPI, Request
    from fastapi.testclient import TestClient

    def render(number):
        sock.send(b"x")  # expect: ZMQ202
        return number

    @asynccontextmanager
    async def alive(app: FastAPI):
        app.state.pool = ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("fork"))
        yield
        app.state.pool.shutdown()

    app = FastAPI(lifespan=alive)

    @app.get("/")
    async def answer(request: Request):
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(request.app.state.pool, render, 1)

    if __name__ == "__main__":
        with TestClient(app) as client:
            client.get("/")
    """
    check(script(SOCKET, program))
    check(script(SOCKET, program.replace('"fork"', '"spawn"').replace("  # expect: ZMQ202", "")))


AROUND = """
from fastapi import BackgroundTasks, FastAPI, Request
from fastapi.testclient import TestClient
from starlette.middleware.base import BaseHTTPMiddleware

def use():
    sock.send(b"x")  # expect: ZMQ202

app = FastAPI()
{around}

@app.get("/")
def home(tasks: BackgroundTasks):
    {home}
    return {{}}

if os.fork() == 0:
    TestClient(app).get("/")
    os._exit(0)
os.wait()
"""
DISPATCHING = """
class Meter(BaseHTTPMiddleware):
    async def dispatch(self, request, call_next):
        use()
        return await call_next(request)

app.add_middleware(Meter)
"""
CALLED = """
class Meter:
    def __init__(self, app, use):
        self.app, self.use = app, use

    async def __call__(self, scope, receive, send):
        self.use()
        await self.app(scope, receive, send)

app.add_middleware(Meter, use=use)
"""
DECORATED = """
@app.middleware("http")
async def meter(request: Request, call_next):
    use()
    return await call_next(request)
"""


@pytest.mark.parametrize(
    ("around", "home"),
    [(DISPATCHING, "pass"), (CALLED, "pass"), (DECORATED, "pass"), ("", "tasks.add_task(use)")],
    ids=["dispatching", "called", "decorated", "in the background"],
)
def test_what_stands_around_a_request_runs_with_it(around: str, home: str) -> None:
    check(script(SOCKET, AROUND.format(around=around, home=home)))


OF_FLASK = """
from flask import Flask, g
from flask.views import MethodView
app = Flask("app")

{answered}

def ask():
    {ask}

if os.fork() == 0:
    ask()
    os._exit(0)
os.wait()
"""
VIEW = """
class Home(MethodView):
    def get(self):
        sock.send(b"x")  # expect: ZMQ202
        return {}

app.add_url_rule("/", view_func=Home.as_view("home"))
"""
BEFORE = """
@app.before_request
def lend():
    g.line = sock

@app.get("/")
def home():
    g.line.send(b"x")  # expect: ZMQ202
    return {}
"""
COMMAND = """
@app.cli.command("go")
def go():
    sock.send(b"x")  # expect: ZMQ202
"""


@pytest.mark.parametrize(
    ("answered", "ask"),
    [
        (VIEW, "app.test_client().get('/')"),
        (BEFORE, "app.test_client().get('/')"),
        (COMMAND, "app.test_cli_runner().invoke(args=['go'])"),
    ],
    ids=["view", "before", "command"],
)
def test_what_flask_calls_runs_where_it_is_asked(answered: str, ask: str) -> None:
    check(script(SOCKET, OF_FLASK.format(answered=answered, ask=ask)))
    silent = OF_FLASK.format(answered=answered, ask="pass").replace("  # expect: ZMQ202", "")
    check(script(SOCKET, silent))


HANDED_ON = """
import multiprocessing
from flask import Blueprint, Flask, current_app
orders = Blueprint("orders", __name__)

def render(app):
    with app.app_context():
        app.extensions["line"].send(b"x"){mark}

@orders.post("/")
def place():
    {start}
    return {{}}

def make():
    app = Flask("app")
    app.extensions["line"] = sock
    app.register_blueprint(orders)
    return app

if __name__ == "__main__":
    make().test_client().post("/")
"""
SETTINGS = """
import asyncio
from tornado import process, web

class Home(web.RequestHandler):
    def get(self):
        self.application.settings["line"].send(b"x"){mark}

app = web.Application([("/", Home)], line={line})
process.fork_processes(2)
app.settings["line"].send(b"x"){mark}
"""


def test_an_application_goes_to_a_process_with_what_it_holds() -> None:
    start = (
        "multiprocessing.get_context('fork').Process(target=render, args=(current_app._get_current_object(),)).start()"
    )
    check(script(SOCKET, HANDED_ON.format(start=start, mark="  # expect: ZMQ202")))
    check(script(SOCKET, HANDED_ON.format(start="render(current_app._get_current_object())", mark="")))


def test_an_object_that_answers_has_the_settings_itself() -> None:
    text = SETTINGS.replace("self.application.settings", "self.settings").rpartition("app.settings")[0]
    served = f"{text}app.listen(0)\nasyncio.get_event_loop().run_forever()\n"
    check(script(SOCKET, served.format(line="sock", mark="  # expect: ZMQ202")))
    check(script(SOCKET, served.format(line="None", mark="")))


def test_what_tornado_is_given_by_name_is_in_its_settings() -> None:
    mark = "  # expect: ZMQ202"
    text = SETTINGS.format(line="sock", mark=mark)
    check(script(SOCKET, text.replace(f'        self.application.settings["line"].send(b"x"){mark}', "        pass")))
    apart = SETTINGS.format(line="sock", mark="").replace("process.fork_processes(2)", "pass")
    check(script(SOCKET, apart))


@pytest.mark.parametrize("asked", ["line(request)", "request.state.line"])
def test_what_a_lifespan_yields_is_the_state_of_requests(asked: str) -> None:
    program = f"""
    import contextlib
    from fastapi import FastAPI, Request
    from fastapi.testclient import TestClient

    @contextlib.asynccontextmanager
    async def alive(app):
        yield {{{{"line": sock, "other": None}}}}

    app = FastAPI(lifespan=alive)

    def line(request: Request):
        return request.state.line

    @app.get("/")
    def answer(request: Request):
        {{fork}}
        {asked}.send(b"x"){{mark}}
        return {{{{}}}}

    with TestClient(app) as client:
        client.get("/")
    """
    check(script(SOCKET, program.format(fork="os.fork()", mark="  # expect: ZMQ202")))
    check(script(SOCKET, program.format(fork="", mark="")))


OWN_APPLICATION = """
import multiprocessing
from flask import Flask, current_app

class Bus:
    def init(self, app):
        app.extensions["bus"] = zmq.Context().socket(zmq.PUSH)
    def emit(self):
        current_app.extensions["bus"].send(b"x"){mark}

bus = Bus()

def make():
    app = Flask("app")
    bus.init(app)
    return app

def export(app):
    {own}
    with app.app_context():
        bus.emit()

def main():
    app = make()
    with app.app_context():
        bus.emit()
    process = multiprocessing.get_context("fork").Process(target=export, args=(app,))
    process.start()
    process.join()

main()
"""


def test_a_child_that_makes_an_application_asks_its_own() -> None:
    check(script("import zmq\n", OWN_APPLICATION.format(own="app = make()", mark="")))
    check(script("import zmq\n", OWN_APPLICATION.format(own="pass", mark="  # expect: ZMQ202")))


def test_a_cache_that_takes_nothing_gives_a_request_what_it_keeps() -> None:
    program = """
    import functools
    from fastapi import Depends, FastAPI
    from fastapi.testclient import TestClient

    @functools.lru_cache
    def line():
        return zmq.Context().socket(zmq.PUSH)

    app = FastAPI()

    @app.get("/")
    def answer(sock=Depends({asked})):
        if os.fork() == 0:
            line().send(b"x"){mark}
            os._exit(0)
        return {{}}

    TestClient(app).get("/")
    """
    check(script("import os, zmq\n", program.format(asked="line", mark="  # expect: ZMQ202")))
    check(script("import os, zmq\n", program.format(asked="os.getpid", mark="")))


WARMED = """
import asyncio
from concurrent.futures import ProcessPoolExecutor
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
import zmq
sock = None

def line():
    global sock
    if sock is None:
        sock = zmq.Context().socket(zmq.PUB)
    return sock

def ready():
    return True

def work():
    line().send(b"x"){mark}

async def answer(request):
    await asyncio.get_running_loop().run_in_executor(request.app["pool"], work)
    return web.Response()

async def with_pool(app):
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(2) as pool:
        await asyncio.gather(*(loop.run_in_executor(pool, ready) for _ in range(app["workers"])))
        app["pool"] = pool
        yield

async def with_line(app):
    line()
    yield

async def main():
    app = web.Application()
    app["workers"] = 2
    app.router.add_get("/", answer)
    app.cleanup_ctx.extend([{order}])
    async with TestClient(TestServer(app)) as client:
        await client.get("/")

if __name__ == "__main__":
    asyncio.run(main())
"""


def test_what_an_application_is_given_in_a_list_begins_in_its_order() -> None:
    check(script(WARMED.format(order="with_pool, with_line", mark="")))
    check(script(WARMED.format(order="with_line, with_pool", mark="  # expect: ZMQ202")))


AROUND_ALL = """
import os
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient
import zmq

class Audit:
    def __init__(self, app):
        self.app = app
        self.trail = zmq.Context().socket(zmq.PUB)
    async def __call__(self, scope, receive, send):
        await self.app(scope, receive, send)
        self.trail.send(b"x"){mark}

async def home(request):
    return PlainTextResponse("home")

app = Starlette(routes=[Route("/", home)], middleware=[Middleware(Audit)])
{before}
if os.fork() == 0:
    TestClient(app).get("/")
    os._exit(0)
os.wait()
"""


def test_what_stands_around_an_application_is_made_at_its_first_request() -> None:
    check(script(AROUND_ALL.format(before="TestClient(app).get('/')", mark="  # expect: ZMQ202")))
    check(script(AROUND_ALL.format(before="", mark="")))
