"""Other libraries that fork, or whose objects own a socket."""

from __future__ import annotations

import pytest
from programs import AT_IMPORT, SOCKET, check, script

IN_A_POOL = """
from {module} import Pool

def work(number):
    sock.send(b"x")  # expect: ZMQ202

pool = Pool(2)
pool.map(work, [1])
"""

BEFORE_THE_POOL = """
import {module}

def work(number):
    zmq.Context().socket(zmq.PUSH).send(b"x")

pool = {module}.Pool(2)
pool.map(work, [1])
"""

AFTER_TORNADO = """
from tornado.process import fork_processes

task = fork_processes(2)
if task == 0:
    sock.send(b"x")  # expect: ZMQ202
"""

NOTEBOOK = """
from accelerate import notebook_launcher

def train():
    sock.send(b"x")  # expect: ZMQ202

notebook_launcher(train)
"""


@pytest.mark.parametrize("module", ["multiprocess", "billiard"])
def test_worker_of_a_relative_of_multiprocessing_inherits(module: str) -> None:
    check(script(SOCKET, IN_A_POOL.format(module=module)))


@pytest.mark.parametrize("module", ["multiprocess", "billiard"])
def test_worker_that_makes_its_own_is_clean(module: str) -> None:
    check(script("import zmq\n", BEFORE_THE_POOL.format(module=module)))


def test_everything_after_fork_processes_is_a_child() -> None:
    check(script(SOCKET, AFTER_TORNADO))


def test_notebook_launcher_forks() -> None:
    check(script(SOCKET, NOTEBOOK))


@pytest.mark.parametrize(
    ("made", "used"),
    [
        ("zerorpc.Client()", "hello('x')"),
        ("imagezmq.ImageSender()", "send_image('name', None)"),
        ("circus.client.CircusClient()", "call({})"),
    ],
)
def test_object_of_a_library_that_owns_a_socket(made: str, used: str) -> None:
    module = made.partition("(")[0].rpartition(".")[0]
    check(
        script(
            f"import os\nimport {module}\n",
            f"client = {made}  # expect: ZMQ102\nif os.fork() == 0:\n    client.{used}  # expect: ZMQ202\n",
        ),
        codes=("ZMQ201", "ZMQ202", "ZMQ203", *AT_IMPORT),
    )


ARBITER = "import os\nfrom circus import get_arbiter\n"


def test_what_opens_its_sockets_later_owns_none_before() -> None:
    """circus' arbiter takes its context when it is made, and makes sockets when it is started."""
    check(
        script(
            ARBITER,
            "arbiter = get_arbiter([])\nif os.fork() != 0:\n    arbiter.start()  # expect: ZMQ102\n",
        ),
        codes=("ZMQ201", "ZMQ202", "ZMQ203", *AT_IMPORT),
    )


def test_what_opens_its_sockets_in_a_child_does_so_on_its_parents_context() -> None:
    check(script(ARBITER, "arbiter = get_arbiter([])\nif os.fork() == 0:\n    arbiter.start()  # expect: ZMQ201\n"))


def test_what_opened_its_sockets_before_the_fork_is_the_parents() -> None:
    check(
        script(
            "import os\nfrom circus.plugins import CircusPlugin\n",
            """
            class Plugin(CircusPlugin):
                def handle_recv(self, data):
                    self.cast("list")
            opened, later = Plugin(), Plugin()
            opened.initialize()
            if os.fork() == 0:
                later.initialize()
                later.handle_recv(b"")
                opened.cast("list")  # expect: ZMQ202
            """,
        )
    )


def test_a_shell_calls_its_commands() -> None:
    check(
        script(
            SOCKET,
            """
            import cmd
            class Shell(cmd.Cmd):
                def do_say(self, text):
                    sock.send(b"x")  # expect: ZMQ202
                def do_nothing(self, text):
                    return True
                def unrelated(self):
                    sock.recv()
            if os.fork() == 0:
                Shell().cmdloop()
            Shell().cmdloop()
            """,
        )
    )


@pytest.mark.parametrize("server", ["socketserver.TCPServer", "http.server.ThreadingHTTPServer"])
def test_a_server_in_a_child_calls_its_handler_there(server: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            import http.server, socketserver
            class Handler(http.server.BaseHTTPRequestHandler):
                def do_GET(self):
                    self.server.line.send(b"x")  # expect: ZMQ202
                def unrelated(self):
                    sock.recv()
            class Server({server}):
                def __init__(self, line):
                    super().__init__(("", 0), Handler)
                    self.line = line
            if os.fork() == 0:
                Server(sock).serve_forever()
            """,
        )
    )


def test_a_server_handles_nothing_in_children_that_it_does_not_serve_in() -> None:
    check(
        script(
            SOCKET,
            """
            import socketserver
            class Handler(socketserver.BaseRequestHandler):
                def handle(self):
                    sock.send(b"x")
            server = socketserver.TCPServer(("", 0), Handler)
            if os.fork() == 0:
                os._exit(0)
            server.serve_forever()
            """,
        )
    )


def test_routes_of_tornado_are_served_where_the_server_listens() -> None:
    check(
        script(
            SOCKET,
            """
            import tornado.httpserver, tornado.netutil, tornado.process, tornado.web
            class Notify(tornado.web.RequestHandler):
                def get(self, name):
                    sock.send(b"x")  # expect: ZMQ202
            class Unused(tornado.web.RequestHandler):
                def get(self):
                    sock.recv()
            app = tornado.web.Application([(r"/notify", Notify)])
            sockets = tornado.netutil.bind_sockets(0)
            tornado.process.fork_processes(2)
            tornado.httpserver.HTTPServer(app).add_sockets(sockets)
            """,
        )
    )


OFFERED = """
from xmlrpc.server import SimpleXMLRPCServer
class Api:
    def publish(self, text):
        sock.send_string(text){mark}
    def _hidden(self, text):
        sock.recv()
def publish(text):
    Api().publish(text)
server = SimpleXMLRPCServer(("", 0))
{offer}
if os.fork() == 0:
    server.handle_request()
"""


@pytest.mark.parametrize(
    ("offer", "mark"),
    [
        ("server.register_function(publish)", "  # expect: ZMQ202"),
        ("server.register_function(Api().publish, 'publish')", "  # expect: ZMQ202"),
        ("server.register_instance(Api())", "  # expect: ZMQ202"),
        ("server.register_function(print)", ""),
        ("server.register_introspection_functions()", ""),
    ],
)
def test_what_clients_call_of_a_server(offer: str, mark: str) -> None:
    check(script(SOCKET, OFFERED.format(offer=offer, mark=mark)))


def test_what_a_mock_replaces_until_it_is_stopped() -> None:
    program = """
    from unittest import mock
    patcher = mock.patch("os.fork", return_value=0)
    started = patcher.start()
    if started is None or os.fork() != 0:
        sock.recv()
    sock.send(b"not forked")
    if patcher.stop():
        os.fork()
    sock.send(b"still not")
    if os.fork() == 0:
        sock.send(b"x")  # expect: ZMQ202
    """
    check(script(SOCKET, program))


FORKING = """
from http.server import BaseHTTPRequestHandler, HTTPServer
from socketserver import ForkingMixIn, TCPServer
from xmlrpc.server import SimpleXMLRPCServer
def tell(text):
    sock.send_string(text){mark}
"""
CALLS = """
class Server(ForkingMixIn, SimpleXMLRPCServer):
    pass
server = Server(("", 0))
"""
DISPATCHER = """
class Api:
    def _dispatch(self, method, params):
        tell(method)
"""
DISPATCHES = """
class Server(ForkingMixIn, SimpleXMLRPCServer):
    def _dispatch(self, method, params):
        tell(method)
server = Server(("", 0))
"""
LOGS = """
class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(204)
    def log_message(self, text, *args):
        tell(text)
class Server(ForkingMixIn, HTTPServer):
    pass
server = Server(("", 0), Handler)
"""
BY_HAND = """
class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        tell(self.path)
class Server(TCPServer):
    def process_request(self, request, address):
        if os.fork() == 0:
            self.finish_request(request, address)
            os._exit(0)
server = Server(("", 0), Handler)
"""
BEHIND_A_MIXIN = """
class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.tell(self.path)
class Telling(HTTPServer):
    def __init__(self, address, told):
        self.tell = told
        super().__init__(address, Handler)
class Server(ForkingMixIn, Telling):
    pass
server = Server(("", 0), tell)
"""


@pytest.mark.parametrize(
    ("serves", "mark"),
    [
        (CALLS + "server.register_function(tell)", "  # expect: ZMQ202"),
        (CALLS + "@server.register_function(name='told')\ndef told(text):\n    tell(text)", "  # expect: ZMQ202"),
        (CALLS + DISPATCHER + "server.register_instance(instance=Api())", "  # expect: ZMQ202"),
        (
            CALLS.replace("ForkingMixIn, SimpleXMLRPCServer", "SimpleXMLRPCServer") + "server.register_function(tell)",
            "",
        ),
        (DISPATCHES, "  # expect: ZMQ202"),
        (LOGS, "  # expect: ZMQ202"),
        (LOGS.replace("self.send_response(204)", "self.wfile.write(b'')"), ""),
        (BY_HAND, "  # expect: ZMQ202"),
        (BEHIND_A_MIXIN, "  # expect: ZMQ202"),
        (BEHIND_A_MIXIN.replace("ForkingMixIn, ", ""), ""),
        (BY_HAND.replace("self.finish_request(request, address)", "self.shutdown_request(request)"), ""),
    ],
)
def test_what_a_server_calls_for_each_request(serves: str, mark: str) -> None:
    check(script(SOCKET, FORKING.format(mark=mark), serves + "\n", "server.serve_forever()\n"))


PASSED_THROUGH = [
    ("from cachetools import TTLCache", "held = TTLCache(maxsize=2, ttl=9)\nheld['a'] = sock", "held['a']"),
    ("from boltons.cacheutils import LRU", "held = LRU(max_size=2)\nheld['a'] = sock", "held.get('a')"),
    ("from tqdm import tqdm", "", "next(each for each in tqdm([sock], desc='x'))"),
    ("from rich.progress import track", "", "[each for each in track([sock], 'x')][0]"),
    ("from more_itertools import chunked", "", "[some for some in chunked([sock], 2)][0][0]"),
    ("from toolz import concat", "", "[each for each in concat([[sock]])][0]"),
    ("from gevent.local import local", "held = local()\nheld.line = sock", "held.line"),
    ("from eventlet import Queue", "held = Queue()\nheld.put(sock)", "held.get()"),
    (
        "import cachetools",
        "@cachetools.cached({})\ndef line(key):\n    return context.socket(zmq.PUB)\nline(1)",
        "line(1)",
    ),
    ("import toolz", "@toolz.memoize\ndef line():\n    return context.socket(zmq.PUB)\nline()", "line()"),
    (
        "from werkzeug.utils import cached_property",
        "class Bus:\n    line = cached_property(lambda self: context.socket(zmq.PUB))\nbus = Bus()\nbus.line",
        "bus.line",
    ),
]


@pytest.mark.parametrize(("imported", "held", "given"), PASSED_THROUGH)
def test_what_goes_through_a_library_is_the_same(imported: str, held: str, given: str) -> None:
    text = f"{imported}\n{held}\nif os.fork() == 0:\n    "
    check(script(SOCKET, f"{text}{given}.send(b'x')  # expect: ZMQ202\n"))
    check(script(SOCKET, f"{text}context = zmq.Context()\n    context.socket(zmq.PUB).send(b'x')\n"))


BARS = """
from tqdm import tqdm
import click
with {bar} as bar:
    for each in bar:
        each.poll(0)
if os.fork() == 0:
    with {bar} as bar:
        for each in bar:
            bar.set_description("x")
            each.send(b"x"){mark}
"""


@pytest.mark.parametrize("bar", ["tqdm({})", "click.progressbar({}, label='x')"])
def test_a_bar_in_a_block_gives_the_same_elements(bar: str) -> None:
    check(script(SOCKET, BARS.format(bar=bar.format("[sock]"), mark="  # expect: ZMQ202")))
    own = "(zmq.Context().socket(zmq.PUB) for _ in range(2))"
    check(script("import os\nimport zmq\n", BARS.format(bar=bar.format(own), mark="")))


def test_a_cache_with_a_key_of_its_own_may_give_anything() -> None:
    check(
        script(
            "import os, zmq\n",
            """
            from cachetools import cached

            @cached({}, key=os.getpid)
            def line():
                return zmq.Context().socket(zmq.PUB)

            line()
            if os.fork() == 0:
                line().send(b"x")
            """,
        )
    )
