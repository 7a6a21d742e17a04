"""``map``, ``filter``, ``functools.reduce`` and itertools: what they call, and what they give of what they draw."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script

TWO = """
import functools, itertools
other = context.socket(zmq.PUSH)
both = [sock, other]
def ever():
    while True:
        yield sock
def truly(given):
    return True
def never(given):
    return False
"""

GIVEN = [
    ("held = next(itertools.cycle(both))", "held"),
    ("held = dict(zip('ab', itertools.cycle(both)))", "held['a']"),
    ("held = list(zip(both, itertools.repeat(1)))", "held[0][0]"),
    ("held = list(zip(itertools.repeat(sock), 'ab'))", "held[1][0]"),
    ("held = list(itertools.repeat(sock, 2))", "held[0]"),
    ("held = list(itertools.islice(both, 1))", "held[0]"),
    ("held = list(itertools.islice([None, sock, other], 1, 2))", "held[0]"),
    ("held = list(itertools.islice(ever(), 2))", "held[1]"),
    ("held = list(itertools.islice(ever(), int(os.environ['N'])))", "held[0]"),
    ("held = list(itertools.chain([None], ever()))", "held[1]"),
    ("held = list(itertools.chain.from_iterable([[None], both]))", "held[1]"),
    ("held = list(itertools.chain.from_iterable([s] for s in both))", "held[0]"),
    ("held = list(itertools.product(both, range(2)))", "held[0][0]"),
    ("held = list(itertools.product('a', both))", "held[0][1]"),
    ("held = list(itertools.product(both, repeat=2))", "held[0][1]"),
    ("held = list(itertools.permutations(both))", "held[0][0]"),
    ("held = list(itertools.permutations(both, 1))", "held[0][0]"),
    ("held = list(itertools.combinations(both, 2))", "held[0][1]"),
    ("held = list(itertools.combinations_with_replacement(both, 2))", "held[0][1]"),
    ("held = list(itertools.pairwise(both))", "held[0][1]"),
    ("held = list(itertools.batched(both, 2))", "held[0][1]"),
    ("held = list(itertools.batched(both, n=int(os.environ['N'])))", "held[0][0]"),
    ("held = list(itertools.zip_longest([1, 2], both))", "held[1][1]"),
    ("held = list(itertools.zip_longest([1, 2], [], fillvalue=sock))", "held[1][1]"),
    ("held, _ = itertools.tee(both)", "held[0]"),
    ("held = list(itertools.takewhile(truly, both))", "held[1]"),
    ("held = list(itertools.takewhile(len, ever()))", "held[0]"),
    ("held = list(itertools.dropwhile(never, both))", "held[1]"),
    ("held = list(itertools.dropwhile(len, both))", "held[0]"),
    ("held = list(itertools.filterfalse(never, both))", "held[1]"),
    ("held = list(filter(truly, both))", "held[1]"),
    ("held = list(itertools.compress(both, [1, 1]))", "held[0]"),
    ("held = list(itertools.compress([None, sock], [0, 1]))", "held[0]"),
    ("held = {name: list(group) for name, group in itertools.groupby([None, None, sock], bool)}", "held[True][0]"),
    ("held = [s for _, group in itertools.groupby(both) for s in group]", "held[0]"),
    ("held = [s for s, _ in itertools.groupby(both)]", "held[0]"),
    ("held = [s for s, _ in itertools.groupby('ab', lambda name: sock)]", "held[0]"),
    ("held = list(itertools.accumulate(both))", "held[0]"),
    ("held = list(itertools.accumulate('ab', lambda done, name: done, initial=sock))", "held[1]"),
    ("held = functools.reduce(lambda done, s: s, both)", "held"),
    ("held = functools.reduce(lambda done, name: done, 'ab', sock)", "held"),
    ("held = [s for i, s in zip(itertools.count(), both)]", "held[0]"),
    ("held = dict(enumerate(both, 1))", "held[1]"),
]


@pytest.mark.parametrize(("setup", "use"), GIVEN)
def test_what_is_drawn_is_held(setup: str, use: str) -> None:
    check(script(SOCKET, TWO, f"{setup}\nif os.fork() == 0:\n    {use}.send(b'x')  # expect: ZMQ202\n"))


@pytest.mark.parametrize(
    ("setup", "use"),
    [
        ("held = list(itertools.islice([None, sock], 1))", "held[0]"),
        ("held = list(itertools.islice(iter(lambda: None, 1), 0))", "held"),
        ("held = list(itertools.takewhile(never, both))", "held"),
        ("held = list(itertools.filterfalse(truly, both))", "held"),
        ("held = list(filter(None, [None, 'a']))", "held"),
        ("held = list(filter(never, both))", "held"),
        ("held = list(itertools.dropwhile(truly, both))", "held"),
        ("held = [name for name, _ in itertools.product('a', both)]", "held"),
        ("held = [name for name, _ in itertools.zip_longest([1, 2], both)]", "held"),
        ("held = functools.reduce(lambda done, s: None, both)", "[held]"),
        ("held = list(zip())", "held"),
        ("held = itertools.compress([None, sock], [True, 0])", "held"),
        ("held = [sock for name, group in itertools.groupby('aab') if name == 'b' for s in group if s == 'a']", "held"),
        ("held = [list(group) for _, group in itertools.groupby([None, None, sock], bool)][0]", "held"),
        ("key = bool; held = [group for is_b, group in itertools.groupby([None, sock], key) if not is_b][0]", "held"),
        ("held = list(itertools.permutations([sock, 1], 0))[0]", "held"),
    ],
)
def test_what_is_not_drawn_is_not_held(setup: str, use: str) -> None:
    check(
        script(
            SOCKET,
            TWO,
            f"""
            {setup}
            if os.fork() == 0:
                for one in {use}:
                    if one is not None:
                        one.send(b"x")
            """,
        )
    )


@pytest.mark.parametrize(
    "call",
    [
        "list(map(go, both, 'ab'))",
        "list(map(go, each(), itertools.repeat(b'x')))",
        "list(itertools.starmap(go, [(sock, b'x')]))",
        "list(itertools.starmap(go, zip(both, 'ab')))",
        "list(itertools.starmap(go, (each() for _ in 'ab')))",
        "functools.reduce(go, 'ab', sock)",
        "functools.reduce(go, [sock, b'x'])",
        "list(itertools.accumulate([sock, b'x'], go))",
        "list(itertools.groupby(both, key=lambda s: go(s, b'x')))",
        "list(itertools.takewhile(lambda s: go(s, b'x'), both))",
        "list(itertools.dropwhile(lambda s: go(s, b'x'), both))",
        "list(itertools.filterfalse(lambda s: go(s, b'x'), both))",
        "list(filter(lambda s: go(s, b'x'), both))",
    ],
)
def test_functions_are_called_with_what_is_drawn(call: str) -> None:
    check(
        script(
            SOCKET,
            TWO,
            f"""
            def each():
                yield sock
                yield other
            def go(given, data):
                given.send(data)  # expect: ZMQ202
                return given
            if os.fork() == 0:
                {call}
            """,
        )
    )


@pytest.mark.parametrize(
    "call",
    [
        "list(map(go, [None, None], both))",
        "list(itertools.starmap(go, [(None, sock)]))",
        "list(itertools.starmap(go, []))",
        "functools.reduce(go, [None])",
        "functools.reduce(go, [], sock)",
        "list(itertools.accumulate([None], go))",
    ],
)
def test_functions_are_called_with_nothing_else(call: str) -> None:
    check(
        script(
            SOCKET,
            TWO,
            f"""
            def go(given, data):
                if given is not None:
                    given.send(data)
            if os.fork() == 0:
                {call}
            """,
        )
    )


@pytest.mark.parametrize("drawn", ["enumerate(ever())", "zip('ab', ever())", "map(str, ever())", "zip(ever(), 'ab')"])
def test_a_generator_without_end_is_drawn_from(drawn: str) -> None:
    check(
        script(
            SOCKET,
            TWO,
            f"""
            for one in {drawn}:
                if os.fork() == 0:
                    sock.send(b"x")  # expect: ZMQ202
                    os._exit(0)
            """,
        )
    )


def test_no_more_is_drawn_than_a_slice_takes() -> None:
    check(
        script(
            SOCKET,
            TWO,
            """
            def each():
                yield 1
                yield 2
                sock.send(b"x")
                yield 3
            if os.fork() == 0:
                print(list(itertools.islice(each(), 2)))
            """,
        )
    )


@pytest.mark.parametrize(
    ("setup", "use"),
    [
        ("", "for one in iter(get, None): pass"),
        ("", "list(iter(get, None))"),
        ("", "first, *others = iter(get, None)"),
        ("", "next(iter(get, None))"),
        ("", "next(iter(get, None), 0)"),
        ("", "print(*iter(get, None))"),
        ("", "list(map(str, iter(get, None)))"),
        ("calls = iter(get, None)", "for one in iter(calls): pass"),
        ("", "any(one for one in iter(get, None))"),
    ],
)
def test_a_function_is_called_until_it_gives_the_sentinel(setup: str, use: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            def get():
                return sock.recv()  # expect: ZMQ202
            {setup}
            if os.fork() == 0:
                {use}
            """,
        )
    )


def test_what_a_function_gives_before_the_sentinel_goes_round_the_loop() -> None:
    check(
        script(
            SOCKET,
            """
            def get():
                return sock if len(os.environ) > 3 else None
            if os.fork() == 0:
                for held in iter(get, None):
                    held.send(b"x")  # expect: ZMQ202
            """,
        )
    )


def test_the_sentinel_itself_goes_round_no_loop() -> None:
    check(
        script(
            SOCKET,
            """
            def get():
                return None
            if os.fork() == 0:
                for held in iter(get, None):
                    sock.send(b"x")
                print(next(iter(get, None), 1))
                context.socket(zmq.PUSH)  # expect: ZMQ201
            """,
        )
    )


def test_nothing_is_called_before_the_loop() -> None:
    check(
        script(
            SOCKET,
            """
            def get():
                return sock.recv()
            calls = iter(get, None)
            for held in calls:
                break
            if os.fork() == 0:
                os._exit(0)
            """,
        )
    )


@pytest.mark.parametrize("last", ["None", "0"])
def test_a_loop_over_calls_goes_on_behind_them_however_many_there_were(last: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            count = 0
            def get():
                global count
                count += 1
                return {last} if count > 1000 else count
            if os.fork() == 0:
                for each in iter(get, {last}):
                    pass
                sock.send(b"x")  # expect: ZMQ202
            """,
        )
    )


def test_a_loop_over_calls_ends_only_as_the_last_of_them_did() -> None:
    check(
        script(
            SOCKET,
            """
            import other
            def get():
                global sock
                if other.more():
                    return 1
                sock = zmq.Context().socket(zmq.PUSH)
                return None
            if os.fork() == 0:
                for each in iter(get, None):
                    pass
                sock.send(b"own")
            """,
        )
    )
