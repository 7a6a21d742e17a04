"""Pools, executors and queues: where tasks run, when memory is copied, and what is pickled."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script

from zmqforklint.vocabulary import Assumptions

POOL = "import multiprocessing\nfrom multiprocessing import Pool\n" + SOCKET


@pytest.mark.parametrize(
    "submit",
    [
        "pool.map(work, [1])",
        "pool.map_async(work, [1])",
        "list(pool.imap(work, [1]))",
        "for _ in pool.imap_unordered(work, [1]):\n    pass",
        "pool.apply(work, (1,))",
        "pool.apply_async(work, args=(1,))",
        "pool.starmap(work, [(1,)])",
        "pool.map(func=work, iterable=[1])",
    ],
)
def test_task_of_a_pool(submit: str) -> None:
    check(script(POOL, f"def work(n):\n    sock.send(b'x')  # expect: ZMQ202\npool = Pool(2)\n{submit}\n"))


def test_pool_as_a_context_manager_and_from_a_context() -> None:
    check(
        script(
            POOL,
            """
            def work(n):
                sock.send(b"x")  # expect: ZMQ202
            with multiprocessing.get_context("fork").Pool(2) as pool:
                pool.map(work, [1])
            """,
        )
    )


def test_pool_copies_memory_when_it_is_made() -> None:
    check(
        script(
            """
            from multiprocessing import Pool
            import zmq
            sock = None
            def work(n):
                if sock is not None:
                    sock.send(b"never")
            pool = Pool(2)
            sock = zmq.Context().socket(zmq.PUSH)
            pool.map(work, [1])
            """
        )
    )


def test_pool_with_replaced_workers_copies_memory_again() -> None:
    check(
        script(
            """
            from multiprocessing import Pool
            import zmq
            sock = None
            def work(n):
                if sock is not None:
                    sock.send(b"x")  # expect: ZMQ202
            pool = Pool(2, maxtasksperchild=1)
            sock = zmq.Context().socket(zmq.PUSH)
            pool.map(work, [1])
            """
        )
    )


@pytest.mark.parametrize(("more", "mark"), [(", maxtasksperchild=1", "  # expect: ZMQ202"), ("", "")])
def test_the_last_of_many_replaced_workers_inherits_the_most(more: str, mark: str) -> None:
    program = f"""
        from multiprocessing import Pool
        import zmq
        sock = None
        def work(n):
            if sock is not None:
                sock.send(b"x"){mark}
        def main():
            global sock
            pool = Pool(1{more})
            pool.apply(work, (1,))
            pool.apply(work, (2,))
            pool.apply(work, (3,))
            pool.apply(work, (4,))
            sock = zmq.Context().socket(zmq.PUSH)
            pool.apply(work, (5,))
        if __name__ == "__main__":
            main()
        """
    check(script(program), assumptions=Assumptions(python=("3.9", "3.14")))


def test_initializer_makes_the_worker_its_own() -> None:
    check(
        script(
            """
            from multiprocessing import Pool
            import zmq
            sock = None
            def start():
                global sock
                sock = zmq.Context().socket(zmq.PUSH)
            def work(n):
                sock.send(b"own")
            start()
            pool = Pool(2, initializer=start)
            pool.map(work, [1])
            """
        )
    )


def test_initializer_uses_what_it_inherits() -> None:
    check(
        script(
            POOL,
            """
            def start():
                context.socket(zmq.PUSH)  # expect: ZMQ201
            pool = Pool(2, start)
            """,
        )
    )


def test_initargs_are_inherited() -> None:
    outcome = check(
        script(
            """
            from multiprocessing import Pool
            import zmq
            def start(s):
                global sock
                sock = s
            def work(n):
                sock.send(b"x")
            def main():
                mine = zmq.Context().socket(zmq.PUSH)
                with Pool(2, initializer=start, initargs=(mine,)) as pool:  # expect: ZMQ301
                    pool.map(work, [1])
            if __name__ == "__main__":
                main()
            """
        ),
    )
    assert outcome.only("ZMQ301").severity == "error"


def test_mapped_sockets_do_not_pickle() -> None:
    check(
        script(
            POOL,
            """
            def work(s):
                s.send(b"never")
            pool = Pool(2)
            pool.map(work, [sock])  # expect: ZMQ301
            """,
        )
    )


def test_callback_of_a_pool_runs_in_the_parent() -> None:
    check(
        script(
            POOL,
            """
            def work():
                pass
            def done(result):
                sock.send(b"mine")
            Pool(2).apply_async(work, callback=done)
            """,
        )
    )


def test_thread_pools_fork_nothing() -> None:
    check(
        script(
            "from multiprocessing.pool import ThreadPool\nfrom concurrent.futures import ThreadPoolExecutor\n",
            SOCKET,
            """
            def work(s):
                s.send(b"mine")
            ThreadPool(2).map(work, [sock])
            ThreadPoolExecutor().submit(work, sock)
            """,
        )
    )


EXECUTOR = "from concurrent.futures import ProcessPoolExecutor\nimport concurrent.futures\n" + SOCKET


@pytest.mark.parametrize(
    "submit",
    [
        "ProcessPoolExecutor().submit(work, 1)",
        "concurrent.futures.ProcessPoolExecutor(2).map(work, [1])",
        "with ProcessPoolExecutor() as executor:\n    executor.submit(work, 1)",
        "with ProcessPoolExecutor() as executor:\n    [executor.submit(work, n) for n in range(3)]",
        "import asyncio\nasync def main():\n    loop = asyncio.get_running_loop()\n"
        "    await loop.run_in_executor(ProcessPoolExecutor(), work, 1)\nasyncio.run(main())",
    ],
)
def test_task_of_an_executor(submit: str) -> None:
    check(script(EXECUTOR, f"def work(n):\n    sock.send(b'x')  # expect: ZMQ202\n{submit}\n"))


def test_executor_copies_memory_at_the_first_submission() -> None:
    check(
        script(
            """
            from concurrent.futures import ProcessPoolExecutor
            import zmq
            sock = None
            def work():
                if sock is not None:
                    sock.send(b"x")  # expect: ZMQ202
            executor = ProcessPoolExecutor()
            sock = zmq.Context().socket(zmq.PUSH)
            executor.submit(work)
            """
        )
    )


def test_submitted_socket_does_not_pickle() -> None:
    check(
        script(
            EXECUTOR,
            """
            def work(s):
                s.send(b"never")
            ProcessPoolExecutor().submit(work, sock)  # expect: ZMQ301
            """,
        )
    )


def test_queue_pickles_what_is_put() -> None:
    check(
        script(
            "import multiprocessing\n",
            SOCKET,
            """
            queue = multiprocessing.Queue()
            queue.put("text")
            queue.put(sock)  # expect: ZMQ301
            """,
        )
    )


@pytest.mark.parametrize(
    "start",
    [
        "import billiard\nbilliard.Process(target=work).start()",
        "import multiprocess\nmultiprocess.Process(target=work).start()",
        "import torch.multiprocessing as mp\nmp.Process(target=work).start()",
        "import subprocess\nsubprocess.Popen(['true'], preexec_fn=work)",
        "import subprocess\nsubprocess.run(['true'], preexec_fn=lambda: work())",
        "import daemon\nwith daemon.DaemonContext():\n    work()",
    ],
)
def test_other_libraries_that_fork(start: str) -> None:
    check(script(SOCKET, f"def work():\n    sock.send(b'x')  # expect: ZMQ202\n{start}\n"))


def test_threads_are_not_processes() -> None:
    check(
        script(
            "import threading\nimport subprocess\n",
            SOCKET,
            """
            threading.Thread(target=sock.send, args=(b"mine",)).start()
            subprocess.run(["true"])
            os.system("true")
            sock.send(b"mine")
            """,
        )
    )


def test_forking_server_handles_requests_in_children() -> None:
    check(
        script(
            "import socketserver\n",
            SOCKET,
            """
            class Handler(socketserver.BaseRequestHandler):
                def handle(self):
                    sock.send(b"x")  # expect: ZMQ202
            class Server(socketserver.ForkingMixIn, socketserver.TCPServer):
                pass
            Server(("", 0), Handler).serve_forever()
            """,
        )
    )


CLIENT = """
import concurrent.futures, multiprocessing, threading
import zmq
class Client:
    def __init__(self):
        self.name, self.line = "a", zmq.Context().socket(zmq.PUSH)
    {ways}
    def put(self, item):
        self.line.send(b"x")
    def recover(self):
        self.line = zmq.Context().socket(zmq.PUSH)
def work(client):
    client.put(1)
if __name__ == "__main__":
    client = Client()
    with concurrent.futures.ProcessPoolExecutor() as pool:
        pool.submit(work, client)
        pool.submit(client.put, 1)
"""


@pytest.mark.parametrize(
    "ways",
    [
        "def __getstate__(self): return {}\n    def __setstate__(self, state): self.recover()",
        "def __getstate__(self): return {'name': self.name, 'line': print}",
    ],
)
def test_objects_that_say_how_they_are_pickled_are_made_anew(ways: str) -> None:
    check(script(CLIENT.format(ways=ways)), codes=["ZMQ202"])


@pytest.mark.parametrize(
    ("context", "touched"),
    [("used", "  # expect: ZMQ201"), ("zmq.Context.instance()", "")],
)
def test_what_is_pickled_arrives_as_another_object(context: str, touched: str) -> None:
    """What is kept for an object by its identity is not found for the copy."""
    check(
        script(
            f"""
            from multiprocessing import Pool
            from weakref import WeakKeyDictionary
            import zmq
            used = zmq.Context()
            opened = WeakKeyDictionary()
            class Engine:
                def score(self, n):
                    if self not in opened:
                        opened[self] = {context}.socket(zmq.PUB){touched}
                    opened[self].send(b"x")
            engine = Engine()
            engine.score(0)
            with Pool(2) as pool:
                pool.map(engine.score, [1, 2])
            """
        ),
        codes=["ZMQ201", "ZMQ202"],
    )


@pytest.mark.parametrize(
    "call",
    [
        "pool.apply_async(\n    partial(work, sock),  # expect: ZMQ301\n    (1,),\n)",
        "pool.map(\n    partial(work, sock),  # expect: ZMQ301\n    [1],\n)",
        "pool.apply_async(\n    work,\n    (sock,),  # expect: ZMQ301\n)",
        "pool.apply_async(\n    work,\n    (1, bus),  # expect: ZMQ301\n)",
    ],
)
def test_what_cannot_be_pickled_is_told_where_it_stands(call: str) -> None:
    check(
        script(
            """
            from functools import partial
            from multiprocessing import Pool
            import zmq
            class Bus:
                def __init__(self):
                    self.sock = zmq.Context().socket(zmq.PUSH)
            def work(*args):
                pass
            pool = Pool(2)
            bus = Bus()
            sock = bus.sock
            """,
            call + "\n",
        )
    )


@pytest.mark.parametrize("pool", ["Pool", "concurrent.futures.ProcessPoolExecutor"])
def test_initargs_are_told_where_they_stand(pool: str) -> None:
    check(
        script(
            f"""
            import concurrent.futures
            from multiprocessing import Pool
            import zmq
            def start(sock):
                sock.send(b"x")
            sock = zmq.Context().socket(zmq.PUSH)
            pool = {pool}(
                2,
                initializer=start,
                initargs=(sock,),  # expect: ZMQ301
            )
            pool.submit(print)
            """
        )
    )


REDUCED = """
import multiprocessing as mp
shared = {{}}
def get(name):
    if name not in shared:
        shared[name] = Client(name)
    return shared[name]
class Client:
    def __init__(self, name, sock=None):
        self.name, self.sock = name, sock or context.socket(zmq.PUB)
    def __reduce__(self):
        return {reduced}
    def __setstate__(self, state):
        self.sock = state["sock"]
def work(client):
    client.sock.send(b"x"){mark}
first = get("a")
with mp.Pool(1) as pool:
    pool.apply(work, (first,))
"""


@pytest.mark.parametrize(
    ("reduced", "mark"),
    [
        ("get, (self.name,)", "  # expect: ZMQ202"),
        ("Client, (self.name,), {'sock': sock}", ""),
        ("Client, (self.name, zmq.Context().socket(zmq.PUB))", ""),
        ("make, ()", ""),
    ],
)
def test_an_object_that_says_what_makes_it_anew(reduced: str, mark: str) -> None:
    own = """
    def make():
        return Client("b", zmq.Context().socket(zmq.PUB))
    """
    check(script(SOCKET, own, REDUCED.format(reduced=reduced, mark=mark)), codes=("ZMQ202",))


@pytest.mark.parametrize(
    "submit",
    ["pool.map(work, [1])", "pool.submit(work, 1)"],
)
def test_a_fresh_worker_imports_the_module_of_its_task(submit: str) -> None:
    kind = "concurrent.futures.ProcessPoolExecutor(1, multiprocessing.get_context('spawn'))"
    check(
        {
            "net.py": """
                import os
                import zmq
                sock = zmq.Context().socket(zmq.PUSH)
                def send():
                    if os.fork() == 0:
                        sock.send(b"x")  # expect: ZMQ202
                        os._exit(0)
                """,
            "tasks.py": f"""
                import concurrent.futures, multiprocessing
                from net import send
                def work(number):
                    send()
                def start():
                    with {kind} as pool:
                        {submit}
                """,
            "main.py": """
                def main():
                    from tasks import start
                    start()
                if __name__ == "__main__":
                    main()
                """,
        }
    )


def test_a_member_of_an_enumeration_arrives_as_that_member() -> None:
    check(
        script(
            """
            from enum import Enum
            from functools import cache
            from multiprocessing import Pool
            import zmq
            class Lane(Enum):
                FAST = 1
            @cache
            def line(lane):
                return zmq.Context.instance().socket(zmq.PUSH)
            def work(lane):
                line(lane).send(b"x")  # expect: ZMQ202
            line(Lane.FAST).send(b"x")
            with Pool(2) as pool:
                pool.map(work, [Lane.FAST])
            """
        )
    )


def test_a_server_does_what_its_class_does_while_it_starts() -> None:
    check(
        script(
            """
            import socketserver
            import zmq
            class Handler(socketserver.BaseRequestHandler):
                def handle(self):
                    self.server.line.send(b"x")  # expect: ZMQ202
            class Server(socketserver.ForkingMixIn, socketserver.TCPServer):
                def server_activate(self):
                    super().server_activate()
                    self.line = zmq.Context().socket(zmq.PUSH)
            with Server(("127.0.0.1", 0), Handler) as server:
                server.serve_forever()
            """
        )
    )


@pytest.mark.parametrize(
    "work", ["pool.submit(work)", "[pool.submit(work) for n in names]", "list(pool.map(work, names))"]
)
def test_workers_begin_on_each_way_on_which_there_are_none(work: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            import functools, sys
            from concurrent.futures import ProcessPoolExecutor

            class Sink:
                def __init__(self):
                    self.line = zmq.Context.instance().socket(zmq.PUSH)

                def tell(self, text="x"):
                    self.line.send_string(text)  # expect: ZMQ202

            @functools.cache
            def sink():
                return Sink()

            def work(name=None):
                sink().tell()

            names = [name for name in sys.argv]
            for name in sorted({{each for each in names}}):
                sink().tell(name)
            with ProcessPoolExecutor(2) as pool:
                {work}
            """,
        )
    )
