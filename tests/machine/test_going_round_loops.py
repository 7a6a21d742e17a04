"""Loops: whether their bodies run, how often, and that they end."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script


def test_a_loop_whose_test_holds_at_first_has_run_its_body() -> None:
    check(
        script(
            SOCKET,
            """
            kept = None

            def get():
                global kept
                if kept is None:
                    kept = context.socket(zmq.PUSH)
                return kept

            first = True
            while first:
                get()
                first = os.getppid() > 1
            if os.fork() == 0:
                get().send(b"x")  # expect: ZMQ202
            """,
        )
    )


@pytest.mark.parametrize("step", ["i = i + 1", "i += 1", "i = i * 2 + 1"])
@pytest.mark.parametrize("most", [1, 3, 30, 3000])
def test_a_loop_ends_after_more_rounds_than_were_looked_at(step: str, most: int) -> None:
    check(
        script(
            SOCKET,
            f"""
            def count():
                i = 0
                while i < {most}:
                    {step}

            count()
            if os.fork() == 0:
                sock.send(b"x")  # expect: ZMQ202
            """,
        )
    )


def test_a_loop_that_nothing_ends_does_not_end() -> None:
    check(
        script(
            SOCKET,
            """
            running = True

            def wait():
                while running:
                    pass

            wait()
            if os.fork() == 0:
                sock.send(b"x")
            """,
        )
    )


@pytest.mark.parametrize(("count", "mark"), [(1, ""), (2, "# expect: ZMQ202")])
def test_a_count_that_goes_down_to_nought_ends_its_loop(count: int, mark: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            def main():
                last = None
                left = {count}
                while left:
                    own = zmq.Context().socket(zmq.PUSH)
                    if last is not None and os.fork() == 0:
                        last.send(b"x")  {mark}
                    last = own
                    left -= 1

            main()
            """,
        )
    )


ITERATOR = """
class Turns:
    def __init__(self, left):
        self.left = left
    def __iter__(self):
        return self
    def __next__(self):
        if not self.left:
            raise StopIteration
        self.left -= 1
        return self.left
"""


def test_a_loop_over_an_iterator_that_never_ends_is_left_only_from_inside() -> None:
    program = """
    class Endless:
        def __iter__(self):
            return self
        def __next__(self):
            sock.close()
            return 1
    def first():
        for each in Endless():
            return each
        sock.send(b"x")
    first()
    if os.fork() == 0:
        if not sock.closed:
            sock.send(b"x")
    """
    check(script(SOCKET, program))


def test_what_ends_an_iterator_ends_the_loop_and_is_no_exception_of_the_program() -> None:
    program = """
    if os.fork() == 0:
        try:
            for turn in Turns(int(os.environ["X"])):
                pass
            sock.send(b"x")  # expect: ZMQ202
        except StopIteration:
            sock.recv()
    """
    check(script(SOCKET, ITERATOR, program))


def test_a_loop_ends_though_it_is_not_seen_what_ends_its_iterator() -> None:
    program = """
    import somewhere
    class Rows:
        def __iter__(self):
            return self
        def __next__(self):
            return somewhere.following()
    if os.fork() == 0:
        for row in Rows():
            pass
        sock.send(b"x")  # expect: ZMQ202
    """
    check(script(SOCKET, program))


NUMBERED = """
me = {first}
for number in range({bounds}):
    if os.fork() == 0:
        me = number
        break
if me == {parent}:
    sock.send(b"x"){mark}
"""


@pytest.mark.parametrize(
    ("first", "bounds", "parent", "mark"),
    [
        ("0", "1, 4", "0", ""),
        ("-1", "3", "-1", ""),
        ("0", "3, 0, -1", "0", ""),
        ("0", "3", "0", "  # expect: ZMQ202"),
        ("0", "0, 9, 4", "8", "  # expect: ZMQ202"),
        ("0", "1, 4", "3", "  # expect: ZMQ202"),
        ("0", "1, 4000", "9", "  # expect: ZMQ202"),
        ("0", "1, 10 ** 30", "9", "  # expect: ZMQ202"),
        ("0", "3, 1", "0", ""),
    ],
)
def test_the_numbers_of_a_short_range_are_told_apart(first: str, bounds: str, parent: str, mark: str) -> None:
    check(script(SOCKET, NUMBERED.format(first=first, bounds=bounds, parent=parent, mark=mark)))


@pytest.mark.parametrize(
    ("test", "holds"),
    [
        ("names == ['w-0', 'w-1']", True),
        ("names[1] == 'w-1'", True),
        ("'w-2' in names", False),
        ("len(names) == 2", True),
    ],
)
@pytest.mark.parametrize(
    "make", ["names = [f'w-{i}' for i in range(2)]", "names = []\nfor i in range(2):\n    names.append(f'w-{i}')"]
)
def test_the_rounds_of_a_short_range_are_told_apart(test: str, holds: bool, make: str) -> None:
    check(
        script(
            SOCKET,
            f"{make}\n",
            f"""
            if os.fork() == 0:
                if {"not " if holds else ""}({test}):
                    sock.send(b"never")
            """,
        )
    )


def test_each_round_of_a_short_range_forks_a_child_of_its_own() -> None:
    check(
        script(
            SOCKET,
            """
            for i in range(3):
                if os.fork() == 0:
                    if i == 1:
                        sock.send(b"x")  # expect: ZMQ202
                    if i == 3:
                        sock.send(b"never")
                    os._exit(0)
            """,
        )
    )


@pytest.mark.parametrize("make", ["[]", "deque()", "deque(maxlen=9)"])
@pytest.mark.parametrize(("drained", "mark"), [("drain()", ""), ("", "  # expect: ZMQ202")])
def test_a_loop_that_takes_out_what_is_in_a_container_leaves_nothing(make: str, drained: str, mark: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            from collections import deque

            waiting = {make}

            def later(name, *args):
                waiting.append((name, args))

            def drain():
                while waiting:
                    name, args = waiting.pop()
                    getattr(sock, name)(*args){mark}

            later("send", b"x")
            later("send_string", "x")
            later("send", b"y")
            {drained}
            if os.fork() == 0:
                drain()
            """,
        )
    )


@pytest.mark.parametrize(("drained", "mark"), [("drain()", ""), ("", "  # expect: ZMQ202")])
def test_a_heap_that_was_taken_from_often_enough_is_empty(drained: str, mark: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            import heapq

            waiting = []

            def drain():
                while waiting:
                    when, act = heapq.heappop(waiting)
                    act(b"x"){mark}

            heapq.heappush(waiting, (2, sock.send))
            heapq.heappush(waiting, (1, sock.send))
            {drained}
            if os.fork() == 0:
                drain()
            """,
        )
    )


@pytest.mark.parametrize(("left", "mark"), [(3, "  # expect: ZMQ202"), (4, "")])
def test_the_rounds_that_fill_a_list_to_its_size_are_told_apart(left: int, mark: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            kept = []
            while len(kept) < 3:
                kept.append(context.socket(zmq.PUSH))
            first, second, third = kept
            first.close()
            if os.fork() == 0:
                if len(kept) >= {left}:
                    second.send(b"x"){mark}
            """,
        )
    )


@pytest.mark.parametrize(("drained", "mark"), [("while waiting: waiting.pop()", ""), ("", "  # expect: ZMQ202")])
def test_a_container_that_may_be_empty_is_full_where_a_test_says_so(drained: str, mark: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            waiting = []
            if os.getppid() > 1:
                waiting.append(b"x")
            {drained}
            if os.fork() == 0:
                if waiting:
                    sock.send(waiting.pop()){mark}
            """,
        )
    )


COUNTED = """
class Tries:
    left = 2
    made = 0

    def take(self):
        self.left -= 1
        self.made += 1
        return self.left

tries = Tries()
"""


@pytest.mark.parametrize(
    ("calls", "test", "mark"),
    [
        ("tries.take(); tries.take()", "tries.left > 0", ""),
        ("tries.take(); tries.take()", "tries.made < 2", ""),
        ("tries.take()", "tries.left > 0", "  # expect: ZMQ202"),
        ("while tries.take(): pass", "tries.made < 2", ""),
        ("while tries.take(): pass", "tries.made == 2", "  # expect: ZMQ202"),
        ("while True:\n    if not tries.take(): break", "tries.left", ""),
        ("for _ in range(40): tries.take()", "tries.made == 40", "  # expect: ZMQ202"),
        ("for _ in iter(os.getppid, 0):\n    if not tries.take(): break", "tries.made == 2", "  # expect: ZMQ202"),
        ("list(map(lambda _: tries.take(), range(30)))", "tries.made == 30", "  # expect: ZMQ202"),
        (
            "def again(n):\n    tries.take()\n    if n: again(n - 1)\nagain(50)",
            "tries.made == 51",
            "  # expect: ZMQ202",
        ),
        (
            "def endless():\n    while True: yield tries.take()\nfor left in endless():\n    if left < -30: break",
            "tries.left == -31",
            "  # expect: ZMQ202",
        ),
        (
            "def endless():\n    while True: yield 1\nfor _ in endless():\n    if tries.take() < -30: break",
            "tries.left == -31",
            "  # expect: ZMQ202",
        ),
        ("text = ''\nfor part in ('a', 'b'):\n    text += part", "text == 'ba'", ""),
    ],
)
def test_a_count_is_known_where_it_is_known_how_often_it_is_made(calls: str, test: str, mark: str) -> None:
    check(script(SOCKET, COUNTED, f"{calls}\nif os.fork() == 0:\n    if {test}:\n        sock.send(b'x'){mark}\n"))


def test_a_process_counts_for_itself_and_a_worker_for_all_of_its_tasks() -> None:
    check(
        script(
            SOCKET,
            """
            import multiprocessing

            done = 0

            def task(n):
                global done
                done += 1
                if done == 3:
                    sock.send(b"x")  # expect: ZMQ202

            def run():
                task(1)
                task(2)

            if __name__ == "__main__":
                context = multiprocessing.get_context("fork")
                child = context.Process(target=run)
                child.start()
                child.join()
                if done == 2:
                    sock.send(b"never")
                with context.Pool(1) as pool:
                    pool.map(task, range(3))
            """,
        )
    )


EACH = """
import multiprocessing, os, sys, zmq

class Stats:
    def __init__(self):
        self._line = None

    def incr(self):
        if self._line is None:
            self._line = zmq.Context.instance().socket(zmq.PUSH)
        self._line.send(b"x"){mark}

shared = Stats()

class Worker(multiprocessing.Process):
    def __init__(self, name):
        super().__init__()
        self.stats = {stats}

    def start(self):
        super().start()
        self.stats.incr()

    def run(self):
        self.stats.incr()

workers = [Worker(name) for name in {names}]
for worker in workers:
    worker.start()
"""


@pytest.mark.parametrize("names", ["sys.argv", "range(20)", "os.environ.get('NAMES', 'a,b').split(',')"])
@pytest.mark.parametrize(("stats", "mark"), [("Stats()", ""), ("shared", "  # expect: ZMQ202")])
def test_each_of_many_elements_is_another_one(names: str, stats: str, mark: str) -> None:
    check({"main.py": EACH.format(names=names, stats=stats, mark=mark)})


WARMED = """
import concurrent.futures, multiprocessing, sys
import zmq
sock = None

def line():
    global sock
    if sock is None:
        sock = zmq.Context().socket(zmq.PUSH)
    return sock

def ready():
    return True

def work():
    line().send(b"x"){mark}

def main(count):
    fork = multiprocessing.get_context("fork")
    with concurrent.futures.ProcessPoolExecutor(count, mp_context=fork) as pool:
        {warm}
        line().send(b"own")
        pool.submit(work).result()

if __name__ == "__main__":
    main(len(sys.argv))
"""


@pytest.mark.parametrize(
    "warm",
    [
        "concurrent.futures.wait([pool.submit(ready) for _ in range(count)])",
        "print(*(pool.submit(ready).result() for _ in range(count)))",
        "all([pool.submit(ready) for _ in range(0, count)])",
    ],
)
def test_what_is_counted_is_taken_to_be_more_than_none(warm: str) -> None:
    check(script(WARMED.format(warm=warm, mark="")))
    nothing = "print([name for name in range(count)])"
    check(script(WARMED.format(warm=nothing, mark="  # expect: ZMQ202")))


def test_a_count_may_be_none_where_a_round_leaves() -> None:
    check(
        script(
            """
            import os, sys, zmq
            sock = zmq.Context().socket(zmq.PUSH)

            def work(count):
                for _ in range(count):
                    return
                sock.send(b"none")  # expect: ZMQ202

            if os.fork() == 0:
                work(len(sys.argv))
            """
        )
    )
