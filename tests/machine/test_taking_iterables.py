"""What iterators give: unpacked, put into containers, numbered, paired, ordered."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script

BOTH = """
other = context.socket(zmq.PUSH)
def each():
    yield None
    yield sock
class Each:
    def __iter__(self):
        return each()
def last(*given):
    return given[1]
"""


@pytest.mark.parametrize(
    ("setup", "use"),
    [
        ("_, held = each()", "held"),
        ("_, held = Each()", "held"),
        ("_, held = (s for s in (None, sock))", "held"),
        ("_, *held = each()", "held[0]"),
        ("held = [*each()]", "held[1]"),
        ("held = (*Each(), None)", "held[1]"),
        ("held = last(*each())", "held"),
        ("held = last(*Each())", "held"),
        ("held = list(enumerate(each()))", "held[1][1]"),
        ("held = dict(enumerate(each()))", "held[1]"),
        ("held = dict(zip('ab', each()))", "held['b']"),
        ("held = list(zip(each(), 'ab'))", "held[1][0]"),
        ("held = dict((name, sock) for name in 'ab')", "held['a']"),
        ("held = list(filter(None, each()))", "held[0]"),
        ("held = max(each(), key=bool)", "held"),
    ],
)
def test_what_an_iterator_gives_is_held(setup: str, use: str) -> None:
    check(script(SOCKET, BOTH, f"{setup}\nif os.fork() == 0:\n    {use}.send(b'x')  # expect: ZMQ202\n"))


def test_what_an_iterator_gives_is_told_apart_by_its_place() -> None:
    check(
        script(
            SOCKET,
            """
            def pair():
                yield sock
                yield os.getpid
            first, second = pair()
            sock.close()
            if os.fork() == 0:
                second()
                first = context
                first.socket(zmq.PUSH)  # expect: ZMQ201
            """,
        )
    )


def test_places_of_several_rows_are_told_apart() -> None:
    check(
        script(
            SOCKET,
            """
            rows = [("a", sock), ("b", None)]
            for name, held in sorted(rows):
                if os.fork() == 0:
                    if held is not None:
                        held.send(b"x")  # expect: ZMQ202
                    os._exit(0)
            name, held = rows[int(os.environ["WHICH"])]
            if os.fork() == 0:
                name.send(b"x")
            """,
        )
    )


@pytest.mark.parametrize(
    ("setup", "use"),
    [
        ("heap = []; heapq.heappush(heap, (2, None)); heapq.heappush(heap, (1, sock))", "heapq.heappop(heap)[1]"),
        ("heap = [(2, None), (1, sock)]; heapq.heapify(heap)", "heap[0][1]"),
        ("heap = [(1, sock)]", "heapq.heappushpop(heap, (2, None))[1]"),
        ("heap = [(1, sock)]", "heapq.heapreplace(heap, (2, None))[1]"),
        ("heap = [(1, sock), (2, None)]", "heapq.nsmallest(1, heap)[0][1]"),
        ("heap = [(1, sock), (2, None)]", "heapq.nlargest(2, heap, key=id)[1][1]"),
        ("heap = [(1, sock)]", "next(heapq.merge(heap, [(2, None)]))[1]"),
        ("heap = [(2, None), (1, sock)]", "sorted(heap)[0][1]"),
        ("heap = [(2, None), (1, sock)]; random.shuffle(heap)", "heap[0][1]"),
    ],
)
def test_order_that_depends_on_comparisons(setup: str, use: str) -> None:
    check(
        script(SOCKET, f"import heapq, random\n{setup}\nif os.fork() == 0:\n    {use}.send(b'x')  # expect: ZMQ202\n")
    )


@pytest.mark.parametrize(
    ("setup", "use"),
    [
        ("heap = []; heapq.heappush(heap, (2, LAST)); heapq.heappush(heap, (1, FIRST))", "heapq.heappop(heap)[1]"),
        ("heap = [(1, 2, LAST), (1, 1, FIRST)]; heapq.heapify(heap)", "heapq.heappop(heap)[2]"),
        ("heap = [(2, LAST), (1, FIRST)]", "heapq.heappushpop(heap, (3, LAST))[1]"),
        ("heap = [(2, FIRST)]", "heapq.heapreplace(heap, (1, LAST))[1]"),
        ("heap = [(2, LAST), (1, FIRST)]", "heapq.nsmallest(1, heap)[0][1]"),
        ("heap = [(1, LAST), (2, FIRST)]", "heapq.nlargest(1, heap)[0][1]"),
        ("heap = [(1, LAST), (2, FIRST)]; heapq.heappop(heap)", "heapq.heappop(heap)[1]"),
    ],
)
@pytest.mark.parametrize(("first", "last", "mark"), [("sock", "None", "  # expect: ZMQ202"), ("None", "sock", "")])
def test_the_smallest_of_a_heap_comes_out_first(setup: str, use: str, first: str, last: str, mark: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            import heapq
            {setup.replace("FIRST", first).replace("LAST", last)}
            if os.fork() == 0:
                found = {use}
                if found is not None:
                    found.send(b"x"){mark}
            """,
        )
    )


def test_nothing_comes_out_of_an_empty_heap() -> None:
    check(
        script(
            SOCKET,
            """
            import heapq
            heap = []
            if os.fork() == 0:
                try:
                    heapq.heappop(heap)
                    sock.send(b"never")
                except IndexError:
                    sock.send(b"x")  # expect: ZMQ202
            """,
        )
    )


@pytest.mark.parametrize(
    ("setup", "then"),
    [
        ("it = iter('abc'); 'b' in it", "next(it) == 'c'"),
        ("it = iter([1, 2, 3]); 2 in it", "list(it) == [3]"),
        ("it = iter([1, 2]); 3 in it", "next(it, None) is None"),
        ("it = iter([1, 2]); next(it)", "next(it) == 2"),
        ("it = map(str, [1, 2]); next(it)", "next(it) == '2'"),
        ("it = iter([1, 2]); next(it); next(it)", "next(it, None) is None"),
        ("it = iter([0, 0]); any(it)", "next(it, None) is None"),
        ("it = iter([1, 2]); 2 in it", "2 not in it"),
    ],
)
def test_what_a_question_draws_is_gone(setup: str, then: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            if os.fork() == 0:
                {setup}
                if {then}:
                    sock.send(b"x")  # expect: ZMQ202
                else:
                    sock.send(b"never")
            """,
        )
    )


@pytest.mark.parametrize(("count", "mark"), [(1, ""), (2, "  # expect: ZMQ202")])
def test_a_default_takes_the_place_of_what_an_iterator_raises_at_its_end(count: int, mark: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            class Once:
                def __init__(self):
                    self.left = 1
                def __next__(self):
                    if self.left <= 0:
                        raise StopIteration
                    self.left -= 1
                    return "a"
            once = Once()
            if os.fork() == 0:
                for _ in range({count}):
                    found = next(once, None)
                if found is None:
                    sock.send(b"x"){mark}
            """,
        )
    )


def test_what_a_question_that_nobody_can_answer_draws_is_not_known() -> None:
    check(
        script(
            SOCKET,
            """
            it = iter([1, 2])
            if os.fork() == 0:
                if int(os.environ["N"]) in it:
                    pass
                if 1 in it:
                    sock.send(b"x")  # expect: ZMQ202
            """,
        )
    )


def test_all_that_is_sorted_is_gone_over() -> None:
    check(
        script(
            SOCKET,
            """
            other = context.socket(zmq.PUSH)
            for each in sorted([sock, other], key=id):
                each.close()
            if os.fork() == 0:
                sock.send(b"x")
                other.send(b"x")
            """,
        )
    )


def test_a_sorted_list_is_another_list() -> None:
    check(
        script(
            SOCKET,
            """
            held = [sock]
            sorted(held).clear()
            if os.fork() == 0:
                held[0].send(b"x")  # expect: ZMQ202
            """,
        )
    )


@pytest.mark.parametrize(
    "loop",
    [
        "while batch := list(itertools.islice(left, 2)): pass",
        "for batch in iter(lambda: list(itertools.islice(left, 2)), []): pass",
        "while next(left, None) is not None: pass",
        "while True:\n    try:\n        next(left)\n    except StopIteration:\n        break",
    ],
)
@pytest.mark.parametrize("iterator", ["iter('abc')", "iter(['a', 'b', 'c'])", "map(str, 'ab')", "zip('ab', 'cd')"])
def test_a_loop_ends_when_an_iterator_is_used_up(iterator: str, loop: str) -> None:
    check(
        script(
            SOCKET,
            f"import itertools\nleft = {iterator}\n{loop}\n",
            """
            if os.fork() == 0:
                sock.send(b"x")  # expect: ZMQ202
            """,
        )
    )


@pytest.mark.parametrize(
    ("taken", "mark"),
    [
        ("next(iter([sock, other]))", "  # expect: ZMQ202"),
        ("next(iter([None, sock]))", ""),
        ("next(iter({'a': sock}.values()))", "  # expect: ZMQ202"),
        ("next(iter({None, sock}))", "  # expect: ZMQ202"),
        ("next(reversed([sock, None]))", ""),
        ("next(iter([]), None)", ""),
        ("next(filter(None, [None, sock]))", "  # expect: ZMQ202"),
        ("(next(left), next(left))[1]", "  # expect: ZMQ202"),
        ("(next(left), list(left))[1][0]", "  # expect: ZMQ202"),
        ("(next(left), list(itertools.islice(left, 1)))[1][0]", "  # expect: ZMQ202"),
        ("next(left)", ""),
    ],
)
def test_the_next_element_is_the_first_that_is_left(taken: str, mark: str) -> None:
    check(
        script(
            SOCKET,
            BOTH,
            f"""
            import itertools
            left = iter([None, sock])
            if os.fork() == 0:
                held = {taken}
                if held is not None:
                    held.send(b"x"){mark}
            """,
        )
    )
