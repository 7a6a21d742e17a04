"""What is put in order is compared: by methods of the program's own classes, where these say what comes first."""

from __future__ import annotations

import operator

import pytest
from programs import SOCKET, analyse, check, script

JOB = """
import bisect, heapq

class Job:
    def __init__(self, rank):
        self.rank = rank
    def {method}(self, other):
        sock.send(b"x"){mark}
        return self.rank < other.rank

jobs = [Job(2), Job(1), Job(3)]
one = [Job(2)]
"""


def _child(method: str, deed: str, hazard: bool) -> None:
    mark = "  # expect: ZMQ202" if hazard else ""
    check(script(SOCKET, JOB.format(method=method, mark=mark), f"if os.fork() == 0:\n    {deed}\n"))


@pytest.mark.parametrize(
    ("method", "deed"),
    [
        ("__lt__", "sorted(jobs)"),
        ("__lt__", "jobs.sort(reverse=True)"),
        ("__lt__", "sorted(os.environ, key=Job)"),
        ("__lt__", "sorted(one * len(os.environ))"),
        ("__lt__", "min(jobs)"),
        ("__gt__", "max(Job(1), Job(2))"),
        ("__lt__", "max(jobs)"),
        ("__lt__", "heapq.heapify(jobs)"),
        ("__lt__", "heapq.heappush(one, Job(1))"),
        ("__lt__", "heapq.heappop(jobs)"),
        ("__lt__", "heapq.nlargest(1, jobs)"),
        ("__lt__", "bisect.bisect_left(jobs, Job(1))"),
        ("__lt__", "bisect.insort(one, Job(1))"),
        ("__lt__", "bisect.insort(one, 3, key=lambda job: job < job)"),
    ],
)
def test_what_is_put_in_order_is_compared(method: str, deed: str) -> None:
    _child(method, deed, hazard=True)


@pytest.mark.parametrize(
    ("method", "deed"),
    [
        ("__lt__", "sorted(one)"),
        ("__lt__", "sorted(jobs, key=lambda job: job.rank)"),
        ("__eq__", "sorted(jobs)"),
        ("__lt__", "max([], default=jobs)"),
        ("__lt__", "heapq.heappush([], Job(1))"),
        ("__lt__", "heapq.heappop(one)"),
        ("__lt__", "bisect.insort(jobs, 1, key=id)"),
    ],
)
def test_what_is_alone_or_has_a_key_is_not(method: str, deed: str) -> None:
    _child(method, deed, hazard=False)


def test_what_is_surely_compared_is_certain() -> None:
    program = script(SOCKET, JOB.format(method="__lt__", mark=""), "if os.fork() == 0:\n    {}\n")
    for deed, confidence in (("sorted(jobs)", "certain"), ("sorted(one * len(os.environ))", "possible")):
        sources = {path: text.replace("{}", deed) for path, text in program.items()}
        assert analyse(sources).only("ZMQ202").confidence == confidence


def test_what_is_inserted_in_order_is_in_the_list() -> None:
    check(
        script(
            SOCKET,
            """
            import bisect
            rows = []
            bisect.insort(rows, sock, key=id)
            if os.fork() == 0:
                for row in rows:
                    row.send(b"x")  # expect: ZMQ202
            """,
        )
    )


VERSIONS = """
import functools

@functools.total_ordering
class Version:
    def __init__(self, *parts):
        self.parts = parts
    def __eq__(self, other):
        return self.parts == other.parts
    def {name}(self, other):
        return self.parts {op} other.parts
"""


@pytest.mark.parametrize(("name", "op"), [("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">=")])
@pytest.mark.parametrize("other", ["<", "<=", ">", ">="])
@pytest.mark.parametrize(("left", "right"), [(1, 2), (2, 1), (2, 2)])
def test_one_comparison_makes_the_others(name: str, op: str, other: str, left: int, right: int) -> None:
    holds = _ORDERS[other](left, right)
    check(
        script(
            SOCKET,
            VERSIONS.format(name=name, op=op),
            f"""
            if os.fork() == 0:
                if {"not " if holds else ""}Version(1, {left}) {other} Version(1, {right}):
                    sock.send(b"never")
                sock.close()  # expect: ZMQ203
            """,
        )
    )


_ORDERS = {"<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge}


def test_a_comparison_that_is_made_of_another_runs_it() -> None:
    job = JOB.replace("class Job:", "import functools\n@functools.total_ordering\nclass Job:")
    check(
        script(
            SOCKET,
            job.format(method="__lt__", mark="  # expect: ZMQ202"),
            "if os.fork() == 0:\n    print(jobs[0] >= jobs[1])\n",
        )
    )
