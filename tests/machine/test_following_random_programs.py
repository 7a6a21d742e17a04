"""What random programs under the witness have shown that the machine did not follow, each at its smallest."""

from __future__ import annotations

import pytest
from programs import AT_IMPORT, SOCKET, check, script

SORT_KEY = """
def touch(item):
    sock.send(b"x")  # expect: ZMQ202
    return item

if os.fork() == 0:
    sorted([1, 2], key=touch)
"""

SORT_METHOD_KEY = """
numbers = [2, 1]

def touch(item):
    sock.send(b"x")  # expect: ZMQ202
    return item

if os.fork() == 0:
    numbers.sort(key=touch)
"""

GREATEST_BY_KEY = """
def touch(item):
    sock.send(b"x")  # expect: ZMQ202
    return item

if os.fork() == 0:
    max(1, 2, key=touch)
"""

FILTERED = """
def touch(item):
    sock.send(b"x")  # expect: ZMQ202
    return True

if os.fork() == 0:
    list(filter(touch, [1]))
"""

OWN_MODULE_BY_NAME = """
import sys

def touch():
    sock.send(b"x")  # expect: ZMQ202

if os.fork() == 0:
    getattr(sys.modules[__name__], "touch")()
"""

FORK_WHILE_LEAVING = """
class Session:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        if os.fork() == 0:
            sock.close()  # expect: ZMQ203
            os._exit(0)

with Session():
    pass
"""

LEAVING_WITH_IN_THE_CHILD = """
class Session:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        sock.close()  # expect: ZMQ203

if os.fork() == 0:
    with Session():
        pass
"""

CACHED_PROPERTY_FILLED_BY_A_THREAD = """
import functools
import threading

class Keeper:
    @functools.cached_property
    def sock(self):
        return zmq.Context().socket(zmq.PUSH)

keeper = Keeper()

def fill():
    keeper.sock

thread = threading.Thread(target=fill)
thread.start()
thread.join()
if os.fork() == 0:
    keeper.sock.send(b"x")  # expect: ZMQ202
"""

GENERATOR_BEGUN_IN_A_LOOP = """
def keep():
    made = context.socket(zmq.PUSH)
    while True:
        yield made

kept = keep()

def begin():
    for _ in range(2):
        next(kept)

begin()
if os.fork() == 0:
    next(kept).send(b"x")  # expect: ZMQ202
"""

GENERATOR_BEGUN_BY_A_THREAD = """
import threading

def keep():
    made = zmq.Context().socket(zmq.PUSH)
    while True:
        yield made

kept = keep()

def begin():
    next(kept)

thread = threading.Thread(target=begin)
thread.start()
thread.join()
if os.fork() == 0:
    next(kept).send(b"x")  # expect: ZMQ202
"""

FORK_IN_FINALLY = """
import sys

try:
    sys.exit(0)
finally:
    if os.fork() == 0:
        sock.close()  # expect: ZMQ203
        os._exit(0)
"""

SIGNAL_TO_ITSELF = """
import signal

def handle(number, frame):
    sock.send(b"x")  # expect: ZMQ202

if os.fork() == 0:
    signal.signal(signal.SIGUSR1, handle)
    os.kill(os.getpid(), signal.SIGUSR1)
    signal.signal(signal.SIGUSR1, signal.SIG_IGN)
"""

RAISED_SIGNAL = """
import signal

def handle(number, frame):
    sock.send(b"x")  # expect: ZMQ202

if os.fork() == 0:
    signal.signal(signal.SIGUSR1, handle)
    signal.raise_signal(signal.SIGUSR1)
    signal.signal(signal.SIGUSR1, signal.SIG_IGN)
"""

MADE_IN_A_HANDLER = """
import signal

late = []

def handle(number, frame):
    late.append(context.socket(zmq.PUSH))

signal.signal(signal.SIGUSR1, handle)
os.kill(os.getpid(), signal.SIGUSR1)
if os.fork() == 0:
    late[0].send(b"x")  # expect: ZMQ202
"""


@pytest.mark.parametrize(
    "program",
    [
        SORT_KEY,
        SORT_METHOD_KEY,
        GREATEST_BY_KEY,
        FILTERED,
        OWN_MODULE_BY_NAME,
        FORK_WHILE_LEAVING,
        LEAVING_WITH_IN_THE_CHILD,
        CACHED_PROPERTY_FILLED_BY_A_THREAD,
        GENERATOR_BEGUN_IN_A_LOOP,
        GENERATOR_BEGUN_BY_A_THREAD,
        FORK_IN_FINALLY,
        SIGNAL_TO_ITSELF,
        RAISED_SIGNAL,
        MADE_IN_A_HANDLER,
    ],
)
def test_the_touch_is_found(program: str) -> None:
    check(script(SOCKET, program))


def test_what_a_minimum_gives_may_be_each_of_the_elements() -> None:
    found = check(
        script(
            SOCKET,
            """
            other = context.socket(zmq.PUSH)
            chosen = min([sock, other], key=id)
            if os.fork() == 0:
                chosen.send(b"x")  # expect: ZMQ202
            """,
        )
    )
    assert [birth.line for birth in found.only("ZMQ202").births] == [4, 5]


def test_sockets_that_one_expression_makes_at_import_are_one_finding_with_every_birth() -> None:
    found = check(
        script(
            """
            import zmq

            def main():
                context = zmq.Context()
                first = context.socket(zmq.PUSH)
                second = context.socket(zmq.PULL)

            main()  # expect: ZMQ102
            """
        ),
        AT_IMPORT,
    )
    assert [birth.line for birth in found.only("ZMQ102").births] == [5, 6]


def test_a_process_whose_class_names_its_start_method_hands_that_on_to_its_children() -> None:
    check(
        script(
            SOCKET,
            """
            import multiprocessing

            def use():
                sock.send(b"x")  # expect: ZMQ202

            def start():
                multiprocessing.Process(target=use).start()

            if __name__ == "__main__":
                multiprocessing.set_start_method("spawn")
                multiprocessing.get_context("fork").Process(target=start).start()
            """,
        )
    )


def test_a_process_whose_arguments_cannot_be_pickled_does_not_start() -> None:
    check(
        script(
            SOCKET,
            """
            import multiprocessing

            def use(given):
                other = zmq.Context().socket(zmq.PUSH)
                if os.fork() == 0:
                    other.send(b"x")

            if __name__ == "__main__":
                process = multiprocessing.get_context("spawn").Process(target=use, args=(sock,))  # expect: ZMQ301
                try:
                    process.start()
                except TypeError:
                    if os.fork() == 0:
                        sock.send(b"x")  # expect: ZMQ202
            """,
        )
    )


def test_a_fresh_process_whose_class_names_its_start_method_hands_that_on_to_its_children() -> None:
    check(
        script(
            SOCKET,
            """
            import multiprocessing

            def use():
                sock.send(b"own")

            def start():
                multiprocessing.Process(target=use).start()

            if __name__ == "__main__":
                multiprocessing.get_context("spawn").Process(target=start).start()
            """,
        )
    )


def test_a_worker_of_a_pool_hands_its_start_method_on_to_its_children() -> None:
    check(
        script(
            SOCKET,
            """
            import multiprocessing
            from concurrent.futures import ProcessPoolExecutor

            def use():
                sock.send(b"x")  # expect: ZMQ202

            def start():
                multiprocessing.Process(target=use).start()

            if __name__ == "__main__":
                multiprocessing.set_start_method("spawn")
                ProcessPoolExecutor(1, multiprocessing.get_context("fork")).submit(start)
            """,
        )
    )


def test_a_daemon_may_start_another() -> None:
    check(
        script(
            SOCKET,
            """
            def daemon(work):
                if os.fork() == 0:
                    if os.fork() == 0:
                        work()
                    os._exit(0)

            def inner():
                sock.send(b"x")  # expect: ZMQ202

            def outer():
                if os.fork() == 0:
                    if os.fork() == 0:
                        inner()
                    os._exit(0)

            daemon(outer)
            """,
        )
    )


def test_a_cache_that_may_have_been_emptied_may_be_filled_again() -> None:
    check(
        script(
            SOCKET,
            """
            import functools
            import threading

            @functools.lru_cache
            def get():
                return context.socket(zmq.PUSH)  # expect: ZMQ201

            get()
            if os.fork() == 0:
                threading.Thread(target=get.cache_clear).start()
                get()
            """,
        )
    )


CLOSED_BY_A_THREAD = """
import threading
threading.Thread(target=sock.close).start()
if os.fork() == 0:
    sock.close()  # expect: ZMQ203
"""

REPLACED_BY_A_THREAD = """
import threading

def renew():
    global sock
    sock = zmq.Context().socket(zmq.PUSH)

if os.fork() == 0:
    threading.Thread(target=renew).start()
    sock.send(b"x")  # expect: ZMQ202
"""


@pytest.mark.parametrize(("program", "code"), [(CLOSED_BY_A_THREAD, "ZMQ203"), (REPLACED_BY_A_THREAD, "ZMQ202")])
def test_what_a_thread_may_have_prevented_is_only_possible(program: str, code: str) -> None:
    assert check(script(SOCKET, program)).only(code).confidence == "possible"


@pytest.mark.parametrize(
    ("kept", "starts"),
    [("sock", False), ("[sock]", False), ("{'to': (0, sock)}", False), ("None", True), ("sock.closed", True)],
)
def test_a_fresh_process_that_holds_a_socket_cannot_be_pickled(kept: str, starts: bool) -> None:
    mark = "# expect: ZMQ202" if starts else ""
    check(
        script(
            SOCKET,
            f"""
            import multiprocessing

            class Job(multiprocessing.get_context("spawn").Process):
                def __init__(self, kept):
                    super().__init__()
                    self.kept = kept

                def run(self):
                    own = zmq.Context().socket(zmq.PUSH)
                    if os.fork() == 0:
                        own.send(b"x")  {mark}

            if __name__ == "__main__":
                Job({kept}).start()
            """,
        )
    )


@pytest.mark.parametrize(("method", "mark"), [("spawn", "# expect: ZMQ202"), ("forkserver", "")])
def test_what_a_spawned_process_forks_leaves_through_its_exit_handlers(method: str, mark: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            import atexit
            import multiprocessing
            import sys

            def tell():
                sock.send(b"x")  {mark}

            def work():
                if os.fork() == 0:
                    atexit.register(tell)
                    sys.exit()
                os.wait()

            if __name__ == "__main__":
                multiprocessing.get_context("{method}").Process(target=work).start()
            """,
        )
    )
