"""Applications that are served in the process that calls the server: a forked child, too.

Each kind of program was run once under ``zmqforklint run`` with uvicorn 0.54.0, aiohttp 3.14.5, flask 3.1.3 and
starlette 1.10.0.
"""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script

SERVED_HERE = {
    "flask": ("from flask import Flask\napp = Flask('x')", "@app.route('/')"),
    "fastapi": ("from fastapi import FastAPI\napp = FastAPI()", "@app.get('/')"),
    "aiohttp": ("from aiohttp import web\napp = web.Application()\nroutes = web.RouteTableDef()", "@routes.get('/')"),
}

CALLING = [
    ("flask", "import waitress\n    waitress.serve(app, port=80)"),
    ("flask", "from werkzeug.serving import make_server\n    make_server('', 80, app).serve_forever()"),
    ("flask", "from wsgiref.simple_server import make_server\n    make_server('', 80, app).handle_request()"),
    ("fastapi", "import uvicorn\n    uvicorn.run(app, port=80)"),
    ("fastapi", "import uvicorn\n    uvicorn.Server(uvicorn.Config(app)).run()"),
    ("aiohttp", "app.add_routes(routes)\n    web.run_app(app)"),
    ("aiohttp", "import asyncio\n    asyncio.run(web.AppRunner(app).setup())"),
]


@pytest.mark.parametrize(("framework", "serve"), CALLING)
def test_an_application_is_served_in_the_process_that_calls_the_server(framework: str, serve: str) -> None:
    made, route = SERVED_HERE[framework]
    answer = "\ndef answer(*args):\n    sock.send(b'x'){mark}\n"
    text = f"{made}\n{route}{answer}"
    in_child = f"if os.fork() == 0:\n    {serve}\n"
    check(script(SOCKET, text.format(mark="  # expect: ZMQ202"), in_child))
    check(script(SOCKET, text.format(mark=""), f"if os.fork() == 0:\n    os._exit(0)\nif True:\n    {serve}\n"))
    own = text.format(mark="").replace("sock.send", "zmq.Context().socket(zmq.PUB).send")
    check(script(SOCKET, own, in_child))


GIVEN_LATER = """
from aiohttp import web
from starlette.applications import Starlette
from starlette.routing import Route
from fastapi import FastAPI, Depends
import uvicorn

async def use(*args):
    sock.send(b"x"){used}

def lend():
    yield
    sock.recv(){lent}

{made}
if os.fork() == 0:
    {serve}
"""


@pytest.mark.parametrize(
    ("made", "serve"),
    [
        ("app = web.Application()\napp.on_startup.append(use)", "web.run_app(app)"),
        ("app = web.Application()\napp.router.add_get('/', use)", "web.run_app(app)"),
        ("app = web.Application()\napp.add_routes([web.get('/', use)])", "web.run_app(app)"),
        ("app = web.Application()\napp.add_routes([web.route('*', '/', use)])", "web.run_app(app)"),
        ("app = web.Application(middlewares=[web.middleware(use)])", "web.run_app(app)"),
        (
            "class View(web.View):\n    async def get(self):\n        await use()\n"
            "app = web.Application()\napp.add_routes([web.view('/', View)])",
            "web.run_app(app)",
        ),
        ("app = Starlette(routes=[Route('/', use)])", "uvicorn.run(app)"),
        ("app = Starlette(exception_handlers={KeyError: use})", "uvicorn.run(app)"),
        ("app = FastAPI()\napp.add_api_route('/', use)", "uvicorn.run(app)"),
        ("app = FastAPI()\napp.add_event_handler('startup', use)", "uvicorn.run(app)"),
        (
            "app = FastAPI()\n@app.exception_handler(KeyError)\nasync def fail(*args):\n    await use()",
            "uvicorn.run(app)",
        ),
        (
            "class Check:\n    async def __call__(self):\n        await use()\n"
            "app = FastAPI(dependencies=[Depends(Check())])",
            "uvicorn.run(app)",
        ),
        (
            "import contextlib\n@contextlib.asynccontextmanager\nasync def alive(app):\n    yield\n    await use()\n"
            "app = FastAPI(lifespan=alive)",
            "uvicorn.run(app)",
        ),
    ],
)
def test_what_an_application_is_given_runs_where_it_is_served(made: str, serve: str) -> None:
    check(script(SOCKET, GIVEN_LATER.format(used="  # expect: ZMQ202", lent="", made=made, serve=serve)))
    check(script(SOCKET, GIVEN_LATER.format(used="", lent="", made=made, serve="os._exit(0)")))


@pytest.mark.parametrize(
    ("made", "serve"),
    [
        ("app = web.Application()\napp.cleanup_ctx.append(lend)", "web.run_app(app)"),
        ("app = FastAPI()\n@app.get('/')\ndef home(line=Depends(lend)):\n    pass", "uvicorn.run(app)"),
    ],
)
def test_what_stands_behind_a_yield_runs_at_the_end_of_what_is_served(made: str, serve: str) -> None:
    check(script(SOCKET, GIVEN_LATER.format(used="", lent="  # expect: ZMQ202", made=made, serve=serve)))


def test_workers_that_get_the_application_by_its_name_are_other_programs() -> None:
    made, route = SERVED_HERE["fastapi"]
    serve = "if __name__ == '__main__':\n    import uvicorn\n    uvicorn.run('main:app', workers=2)\n"
    check(script(SOCKET, f"{made}\n{route}\ndef answer():\n    sock.send(b'x')\n", serve))


def test_a_wsgi_function_is_called_for_each_request() -> None:
    text = """
    from wsgiref.simple_server import make_server

    def app(environ, start_response):
        sock.send(b"x")  # expect: ZMQ202

    server = make_server("", 80, app)
    if os.fork() == 0:
        server.serve_forever()
    """
    check(script(SOCKET, text))
    check(script(SOCKET, text.replace("server.serve_forever()", "os._exit(0)").replace("  # expect: ZMQ202", "")))
