"""tornado: applications with routes, the loop and what it calls; greenlets beside it."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script

TORNADO = f"""{SOCKET}
import functools
import tornado.httpserver, tornado.ioloop, tornado.web
"""

SERVED = """
server = tornado.httpserver.HTTPServer(app)
server.bind(0)
server.start(2)
tornado.ioloop.IOLoop.current().start()
"""


@pytest.mark.parametrize(
    "row",
    [
        *("('/', Notify, {'line': sock})", "('/', Notify, dict(line=sock))"),
        "('/old', 'handlers.Old'), ('/', Notify, {'line': sock})",
        *("tornado.web.url('/', Notify, {'line': sock})", "tornado.web.url('/', Notify, dict(line=sock), name='n')"),
    ],
)
def test_what_answers_is_given_what_its_route_says(row: str) -> None:
    handler = """
class Notify(tornado.web.RequestHandler):
    def initialize(self, line):
        self.line = line
    async def get(self):
        self.line.send(b"x")  # expect: ZMQ202
class Status(tornado.web.RequestHandler):
    def initialize(self, line=None):
        self.line = line
    def get(self):
        if self.line is not None:
            self.line.send(b"x")
"""
    check(script(TORNADO, f"{handler}app = tornado.web.Application([{row}, ('/s', Status)])\n{SERVED}"))


def test_what_a_route_was_given_in_the_child_is_its_own() -> None:
    check(
        script(
            TORNADO,
            """
            class Notify(tornado.web.RequestHandler):
                def initialize(self, line):
                    self.line = line
                def get(self):
                    self.line.send(b"x")
            if os.fork() == 0:
                app = tornado.web.Application([("/", Notify, {"line": zmq.Context().socket(zmq.PUB)})])
                app.listen(0)
                tornado.ioloop.IOLoop.current().start()
            """,
        )
    )


def test_what_answers_has_its_application() -> None:
    application = """
class Application(tornado.web.Application):
    def __init__(self):
        self.line = sock
        super().__init__([("/", Notify)], debug=False)
class Notify(tornado.web.RequestHandler):
    def get(self):
        self.application.line.send(b"x")  # expect: ZMQ202
app = Application()
"""
    check(script(TORNADO, f"{application}{SERVED}"))


@pytest.mark.parametrize(
    "run",
    [
        *(
            "tornado.ioloop.IOLoop.current().run_sync(tell)",
            "tornado.ioloop.IOLoop().run_sync(functools.partial(tell))",
        ),
        "loop.add_callback(tell); loop.start()",
    ],
)
def test_the_loop_calls_what_it_is_given(run: str) -> None:
    tell = "async def tell():\n    sock.send(b'x')  # expect: ZMQ202\n"
    child = f"if os.fork() == 0:\n    loop = tornado.ioloop.IOLoop.current()\n    {run}\n    os._exit(0)\n"
    check(script(TORNADO, f"{tell}{child}"))


def test_the_loop_calls_a_method_of_a_socket() -> None:
    check(
        script(
            TORNADO,
            """
            if os.fork() == 0:
                loop = tornado.ioloop.IOLoop.current()
                loop.add_callback(sock.send, b"x")
                loop.start()  # expect: ZMQ202
            """,
        )
    )


def test_the_loop_that_never_starts_calls_nothing() -> None:
    check(
        script(
            TORNADO,
            """
            if os.fork() == 0:
                loop = tornado.ioloop.IOLoop.current()
                loop.add_callback(sock.send, b"x")
                os._exit(0)
            """,
        )
    )


GREENLETS = """
import gevent, gevent.pool
class Tell:
    def __init__(self, line):
        self.line = line
    def tell(self, text):
        self.line.send(text){mark}
class Task(gevent.Greenlet):
    def __init__(self, line):
        super().__init__()
        self.line = line
    def _run(self):
        Tell(self.line).tell(b"x")
if os.fork() == 0:
    line = {line}
    {run}
    os._exit(0)
"""


@pytest.mark.parametrize(
    "run",
    [
        *("gevent.spawn(Tell(line).tell, b'x').join()", "gevent.pool.Pool(2).map(Tell(line).tell, [b'x'])"),
        *("gevent.pool.Group().spawn(Tell(line).tell, b'x')", "gevent.Greenlet(Tell(line).tell, b'x').start()"),
        *("Task(line).start()", "import asyncio; asyncio.run(asyncio.to_thread(Tell(line).tell, b'x'))"),
    ],
)
@pytest.mark.parametrize(("line", "mark"), [("sock", "  # expect: ZMQ202"), ("zmq.Context().socket(zmq.PUB)", "")])
def test_a_greenlet_runs_in_the_process_that_starts_it(run: str, line: str, mark: str) -> None:
    check(script(SOCKET, GREENLETS.format(run=run, line=line, mark=mark)))


def test_a_topic_is_logged_through_the_handlers_of_its_logger() -> None:
    check(
        script(
            SOCKET,
            """
            import logging
            from zmq.log.handlers import PUBHandler, TopicLogger
            log = TopicLogger("service", level=logging.INFO)
            log.addHandler(PUBHandler(sock))
            if os.fork() == 0:
                log.log(logging.DEBUG, "topic", "hidden")
                log.log(logging.INFO, "topic", "text")  # expect: ZMQ202
            """,
        )
    )


@pytest.mark.parametrize(
    "handler", ["functools.partial(Handler, line)", "lambda *given: Handler(line, *given)", "make", "Making(line)"]
)
@pytest.mark.parametrize(("line", "mark"), [("sock", "  # expect: ZMQ202"), ("zmq.Context().socket(zmq.PUB)", "")])
def test_what_makes_the_handler_of_a_request(handler: str, line: str, mark: str) -> None:
    program = f"""
        import functools
        import socketserver
        class Handler(socketserver.BaseRequestHandler):
            def __init__(self, line, *given):
                self.line = line
                super().__init__(*given)
            def handle(self):
                self.line.send(b"x"){mark}
        class Making:
            def __init__(self, line):
                self.line = line
            def __call__(self, *given):
                return Handler(self.line, *given)
        def make(*given):
            return Handler(line, *given)
        if os.fork() == 0:
            line = {line}
            with socketserver.TCPServer(("", 80), {handler}) as server:
                server.handle_request()
            os._exit(0)
        """
    check(script(SOCKET, program))
