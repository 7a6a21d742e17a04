"""``map`` and its like call nothing until somebody draws: the process that draws touches what they touch."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script

USE = """
import collections, csv, functools, heapq, itertools, sys

names = ["a", "b"]

def use(name):
    sock.send(b"x"){mark}
    return name

def made(name):
    return context.socket(zmq.PUSH)

def uses():
    while True:
        yield use("a")
"""
HAZARD = USE.format(mark="  # expect: ZMQ202")
SAFE = USE.format(mark="")

LAZY = [
    "map(use, names)",
    "map(lambda name, other: use(name), names, names)",
    "map(sock.send, [b'x'])",
    "(use(name) for name in names)",
    "filter(use, names)",
    "itertools.filterfalse(use, names)",
    "itertools.takewhile(use, names)",
    "itertools.dropwhile(use, names)",
    "itertools.starmap(use, [('a',), ('b',)])",
    "itertools.accumulate(names, lambda one, other: use(other))",
    "itertools.groupby(names, use)",
    "itertools.chain(map(use, names), names)",
    "itertools.islice(uses(), 2)",
    "itertools.islice(uses(), len(sys.argv))",
    "itertools.compress(uses(), [1, 0])",
    "zip(uses(), names)",
    "enumerate(map(use, names))",
    "heapq.merge(map(use, names), names)",
    "csv.reader(map(use, names))",
    "csv.DictReader(use(name) for name in names)",
]


@pytest.mark.parametrize("lazy", LAZY)
def test_what_a_child_draws_is_done_there(lazy: str) -> None:
    making = f"def child(drawn):\n    for each in drawn:\n        print(each)\nlazy = {lazy}\n"
    drawing = "if os.fork() == 0:\n    child(lazy)\n"
    text, mark = (SAFE, "  # expect: ZMQ202") if "sock.send" in lazy else (HAZARD, "")
    if not mark:
        check(script(SOCKET, text, making, drawing))
    else:
        check(script(SOCKET, text, making, "if os.fork() == 0:\n    list(lazy)  # expect: ZMQ202\n"), codes={"ZMQ202"})


@pytest.mark.parametrize("lazy", LAZY[:13])
def test_what_the_parent_has_drawn_is_done_already(lazy: str) -> None:
    check(script(SOCKET, SAFE, f"lazy = {lazy}\ndrawn = list(lazy)\nif os.fork() == 0:\n    print(*drawn)\n"))


@pytest.mark.parametrize("lazy", LAZY)
def test_what_nobody_draws_is_not_done(lazy: str) -> None:
    check(script(SOCKET, SAFE, f"if os.fork() == 0:\n    lazy = {lazy}\n"))


def test_what_a_child_draws_is_made_there() -> None:
    check(
        script(
            SOCKET,
            "import functools\ndef fresh(name):\n    return zmq.Context().socket(zmq.PUSH)\n"
            "lazy = map(fresh, ['a', 'b'])\nif os.fork() == 0:\n    for each in lazy:\n        each.send(b'x')\n",
        )
    )


@pytest.mark.parametrize(
    "draw",
    [
        "''.join(lazy)",
        "list(lazy)",
        "set(lazy)",
        "sorted(lazy)",
        "sum(lazy)",
        "max(lazy)",
        "any(lazy)",
        "dict.fromkeys(lazy)",
        "[].extend(lazy)",
        "{}.update(lazy)",
        "collections.deque(lazy, maxlen=0)",
        "collections.Counter(lazy)",
        "first, *rest = lazy",
        "print(*lazy)",
        "next(lazy)",
        "next(iter(lazy), None)",
        "lazy.__next__()",
        "[each for each in lazy]",
        "'a' in lazy",
        "'a' not in lazy",
        "list(enumerate(lazy))",
        "list(zip(lazy, names))",
        "list(map(str, lazy))",
        "functools.reduce(max, lazy)",
        "heapq.nlargest(1, lazy)",
        "sys.stdout.writelines(lazy)",
        "names += lazy",
        "whole = [*lazy]",
        "names.extend(lazy)",
    ],
)
@pytest.mark.parametrize("lazy", ["map(use, names)", "(use(name) for name in names)", "itertools.chain(uses())"])
def test_all_that_draws_draws(draw: str, lazy: str) -> None:
    check(script(SOCKET, HAZARD, f"if os.fork() == 0:\n    lazy = {lazy}\n    {draw}\n"))


def test_a_child_goes_on_with_what_its_parent_has_begun() -> None:
    text = """
    {generator}
    lazy = {lazy}
    {begun}
    if os.fork() == 0:
        for each in itertools.islice(lazy, len(names)):
            print(each)
    """
    ends = "def all_of_them():\n    while len(names) < 9:\n        yield use('a')"
    for lazy in ("all_of_them()", "map(str, all_of_them())", "map(use, names)"):
        for begun in ("next(lazy)", "list(itertools.islice(lazy, len(sys.argv)))"):
            lines = [line[4:] for line in text.strip("\n").splitlines()]
            body = "\n".join(lines).format(generator=ends, lazy=lazy, begun=begun)
            check(script(SOCKET, HAZARD, body))


@pytest.mark.parametrize("lines", ["(line for line in open('x'))", "io.StringIO(os.environ['X'])", "open('x')"])
@pytest.mark.parametrize("test", ["reader.fieldnames == ['a']", "reader.line_num", "next(reader)['a'] == 'b'"])
def test_what_a_reader_of_csv_tells_is_not_known(lines: str, test: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            import csv, io
            reader = csv.DictReader({lines})
            if os.fork() == 0:
                if {test}:
                    sock.send(b"x")  # expect: ZMQ202
                else:
                    sock.close()  # expect: ZMQ203
            """,
        )
    )
