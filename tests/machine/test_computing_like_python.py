"""Expressions of constants: Python itself says what they come to, and no other branch is followed."""

from __future__ import annotations

import collections
import functools
import itertools
import operator

import pytest
from programs import SOCKET, analyse, check, script

COMPARED = [
    f"{left} {op} {right}" for op in ("<", "<=", ">", ">=", "==", "!=") for left, right in ((1, 2), (2, 2), (3, 2))
]
LOGICAL = [
    text
    for left, right in itertools.product(("1", "0", "''", "'a'", "None", "[]", "[0]"), repeat=2)
    for text in (f"bool({left} and {right})", f"bool({left} or {right})", f"not ({left} and not {right})")
]
SLICED = [
    f"[0, 1, 2, 3][{start}:{stop}:{step}]"
    for start, stop, step in itertools.product(("", "1", "-1", "9"), ("", "2", "-1"), ("", "2"))
]
COMPUTED = [
    *("[0, 1, 2][1]", "[0, 1, 2][-1]", "(0, 1, 2)[0]", "{'a': 1}['a']", "len([1, 2])", "len({1: 2})"),
    *("len('abc')", "len(())", "[1] + [2]", "[*[1], 2]", "(1, *(2, 3))", "{**{'a': 1}, 'b': 2}['b']", "1 + 2", "5 - 3"),
    *("3 * 4", "7 // 2", "7 % 4", "0 % 3", "-3 + 5", "1 + 2 + 3", "10 - 2 - 3", "'a' + 'b'", "'a' + 'b' + 'c'"),
    *(
        "f'{1}{2}'",
        "f'a{1}b'",
        "'{}-{}'.format(1, 2) != ''",
        "'a b'.split()",
        "'a,b'.split(',')",
        "'a-b-c'.split('-', 1)",
    ),
    *(
        "'a'.upper()",
        "'A'.lower()",
        "' a '.strip()",
        "'xax'.strip('x')",
        "'abc'.startswith('a')",
        "'abc'.endswith('a')",
    ),
    *("'abc'.replace('b', 'x')", "'12'.isdigit()", "'ab'.isdigit()", "'a.b'.partition('.')", "'a.b.c'.rpartition('.')"),
    *(
        "'prefix'.removeprefix('pre')",
        "'a\\nb'.splitlines()",
        "'a'.title()",
        "'a' in 'abc'",
        "'x' in 'abc'",
        "'x' not in 'abc'",
    ),
    *("1 in [1, 2]", "3 in [1, 2]", "3 not in (1, 2)", "1 in {1: 2}", "2 in {1: 2}", "'a' in {'a'}", "None in [None]"),
    *(
        "None is None",
        "True is True",
        "True is False",
        "(1, 2) == (1, 2)",
        "(1, 2) == (1, 3)",
    ),
    *(
        "[1] == [1, 2]",
        "[1, 2] != [1, 2]",
        "1 == 1 == 1",
        "1 < 2 < 3",
        "1 < 3 < 2",
        "3 > 2 >= 2",
        "(1, 'a') == (1, 'b')",
    ),
    *(
        "1 if 1 else 2",
        "1 if '' else 2",
        "(lambda x: x + 1)(1)",
        "(lambda x, y=3: x + y)(1)",
        "(lambda *x: len(x))(1, 2)",
    ),
    *(
        "(lambda **x: len(x))(a=1)",
        "(lambda x, *, y: x - y)(3, y=1)",
        "[x for x in (1, 2)]",
        "[x for x in (1, 2) if x > 1]",
    ),
    *(
        "[x + y for x in (1, 2) for y in (10, 20)]",
        "{x: x + 1 for x in (1, 2)}[2]",
        "len([x for x in (1, 2, 3) if x != 2])",
    ),
    *("list((1, 2))", "tuple([1, 2])", "list({'a': 1})", "list({'a': 1}.values())"),
    *(
        "list({'a': 1}.items())",
        "list({'a': 1}.keys())",
        "dict(a=1)['a']",
        "dict([('a', 1)])['a']",
        "dict({'a': 1}, b=2)['b']",
    ),
    *("list(enumerate([5, 6]))", "list(enumerate([5], 3))", "list(zip([1, 2], [3, 4]))"),
    *("list(zip([1, 2], [3]))", "list(map(lambda x: x + 1, [1, 2]))", "list(map(lambda x, y: x + y, [1, 2], [3, 4]))"),
    *(
        "list(filter(lambda x: x > 1, [1, 2]))",
        "list(filter(None, [0, 1]))",
        "list(reversed([1, 2]))",
        "any([0, 1])",
        "any([])",
    ),
    *("any([0, ''])", "all([1, 0])", "all([])", "all([1, 'a'])", "next(iter([1, 2]))", "next(iter([]), 5)", "bool([])"),
    *(
        "bool([0])",
        "bool('')",
        "bool(0)",
        "bool(1)",
        "not None",
        "isinstance(1, int)",
        "isinstance('a', int)",
        "isinstance(1, (str, int))",
    ),
    *("callable(1)", "[1, 2, 3].pop()", "[1, 2, 3].pop(0)", "{'a': 1}.get('a')", "{'a': 1}.get('b')"),
    *("{'a': 1}.get('b', 2)", "{'a': 1}.pop('a')", "{'a': 1}.pop('b', 2)", "{'a': 1}.setdefault('b', 2)"),
    *(
        "list(itertools.chain([1], [2]))",
        "list(itertools.chain.from_iterable([[1], [2]]))",
        "list(itertools.islice([1, 2, 3], 2))",
    ),
    *("list(itertools.islice([1, 2, 3], 1, None))", "list(itertools.islice([1, 2, 3], 0, 3, 2))"),
    *("list(itertools.zip_longest([1, 2], [3]))", "list(itertools.zip_longest([1, 2], [3], fillvalue=0))"),
    *(
        "list(itertools.product([1, 2], [3, 4]))",
        "list(itertools.product([1, 2], repeat=2))",
        "list(itertools.pairwise([1, 2, 3]))",
    ),
    *(
        "list(itertools.permutations([1, 2]))",
        "list(itertools.permutations([1, 2, 3], 1))",
        "list(itertools.combinations([1, 2, 3], 2))",
    ),
    *(
        "list(itertools.combinations_with_replacement([1, 2], 2))",
        "list(itertools.starmap(lambda x, y: x + y, [(1, 2), (3, 4)]))",
    ),
    *("list(itertools.takewhile(lambda x: x < 2, [1, 2, 1]))", "list(itertools.dropwhile(lambda x: x < 2, [1, 2, 1]))"),
    "list(itertools.filterfalse(lambda x: x < 2, [1, 2, 1]))",
    *(
        "list(itertools.accumulate([1, 2, 3], lambda x, y: x + y))",
        "collections.deque([1, 2]).pop()",
        "collections.deque([1, 2]).popleft()",
    ),
    *(
        "collections.OrderedDict(a=1)['a']",
        "collections.defaultdict(lambda: 3)['a']",
        "collections.ChainMap({'a': 1}, {'a': 2})['a']",
    ),
    *(
        "collections.ChainMap({}, {'a': 2})['a']",
        "collections.namedtuple('P', 'a b')(1, 2).b",
        "collections.namedtuple('P', 'a b')(1, b=2)[0]",
    ),
    *("'%s-%d' % ('a', 1)", "'%03d%%' % 7", "'{}:{}'.format('a', 1)", "'{0}{b:>3}'.format('a', b='b')", "f'{7:02d}'"),
    *("f'{\"a\":>3}|'", "'-'.join(['a', 'b'])", "'a'.encode()", "b'a'.decode()", "'7'.zfill(3)", "'abc'.find('c')"),
    *("sorted([3, 1, 2])", "sorted([1, 2], reverse=True)", "sorted(['b', 'a'], key=lambda x: x)", "min([2, 1])"),
    *("max([(1, 'a'), (2, 'b')], key=lambda x: x[0])", "min(2, 1)", "max(2, 1)", "sorted({'b': 1, 'a': 2})"),
    *("len({1, 2} | {2, 3})", "sorted({1, 2} - {2})", "sorted({1, 2} & {2})", "sorted({1, 2} ^ {2, 3})"),
    *("sorted({'a', 'b'} - {'a': 1}.keys())", "sorted({1}.union([2], [3]))", "sorted({1, 2}.difference([2]))"),
    *("any(x > 1 for x in (1, 2))", "all(x > 1 for x in (1, 2))", "all(x > 0 for x in (1, 2))", "any(x for x in ())"),
    *("'a' < 'b'", "(1, 2) < (1, 3)", "[2] >= [1, 5]", "6 & 3", "4 | 1", "5 ^ 1", "not 3 & 4", "'abc'[1]", "'abc'[1:]"),
    *("collections.namedtuple('P', 'a b')(1, 2) < (1, 3)", "max([(2, 1), (1, 9)])"),
    *("{'a': 1}.popitem()", "collections.OrderedDict(a=1, b=2).popitem(last=False)"),
    *("True & False", "True | False", "True ^ True", "True + True", "True & 1 == 1", "operator.and_(True, False)"),
    *("operator.lt(1, 2)", "operator.ne(1, 2)", "operator.contains([1, 2], 2)", "operator.is_(None, None)"),
    *("operator.floordiv(7, 2)", "operator.mod(7, 4)", "operator.call(len, 'abc')", "operator.ge(1, 2)"),
    *("operator.itemgetter(1)([1, 2])", "reduce(lambda x, y: x + y, [1, 2, 3])", "reduce(lambda x, y: x + y, [1], 5)"),
]
"""Expressions that are decided to the last."""

NAMES = {"itertools": itertools, "collections": collections, "operator": operator, "reduce": functools.reduce}


@pytest.mark.parametrize("expression", [*COMPARED, *LOGICAL, *SLICED, *COMPUTED])
def test_the_value_is_pythons(expression: str) -> None:
    value = eval(expression, dict(NAMES))
    check(
        script(
            SOCKET,
            f"""
            import collections, itertools, operator
            from functools import reduce
            if os.fork() == 0:
                value = {expression}
                if value != {value!r}:
                    sock.send(b"never")
                if value == {value!r}:
                    pass
                else:
                    sock.send(b"never")
                if value == {value!r}:
                    sock.recv()  # expect: ZMQ202
            """,
        )
    )


KLEENE = {"1": True, "0": False, "other.thing()": None}


def _and(left: bool | None, right: bool | None) -> bool | None:
    return False if False in (left, right) else None if None in (left, right) else True


def _or(left: bool | None, right: bool | None) -> bool | None:
    return True if True in (left, right) else None if None in (left, right) else False


@pytest.mark.parametrize("right", KLEENE)
@pytest.mark.parametrize("left", KLEENE)
@pytest.mark.parametrize(("word", "join"), [("and", _and), ("or", _or)])
@pytest.mark.parametrize("negated", [False, True])
def test_what_is_unknown_stays_unknown(left: str, right: str, word: str, join: object, negated: bool) -> None:
    verdict = join(KLEENE[left], KLEENE[right])  # type: ignore[operator]
    if negated:
        verdict = None if verdict is None else not verdict
    outcome = analyse(
        script(
            SOCKET,
            f"""
            import other
            if os.fork() == 0:
                if {"not " if negated else ""}({left} {word} {right}):
                    sock.send(b"x")
                else:
                    sock.recv()
            """,
        )
    )
    lines = [site.line for site in outcome.only("ZMQ202").sites]
    assert lines == {True: [8], False: [10], None: [8, 10]}[verdict]


@pytest.mark.parametrize(
    ("op", "holds"), [("<", False), ("<=", False), (">", True), (">=", True), ("==", False), ("!=", True)]
)
@pytest.mark.parametrize("number", [-1, 0])
@pytest.mark.parametrize("turned", [False, True])
def test_a_process_number_is_above_nought(op: str, holds: bool, number: int, turned: bool) -> None:
    turn = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}.get(op, op)
    test = f"{number} {turn} os.getpid()" if turned else f"os.getpid() {op} {number}"
    check(
        script(
            SOCKET,
            f"""
            if os.fork() == 0:
                if {test}:
                    sock.send(b"x")  {"# expect: ZMQ202" if holds else ""}
                else:
                    sock.unbind("tcp://*:1")  {"" if holds else "# expect: ZMQ202"}
            """,
        )
    )


@pytest.mark.parametrize("count", ["0", "'0'", "False"])
def test_a_number_of_a_text(count: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            count = int({count})
            if os.fork() == 0:
                for _ in range(count):
                    sock.send(b"never")
            """,
        )
    )


@pytest.mark.parametrize(
    ("test", "holds"),
    [
        ("name.startswith('worker-')", True),
        ("name.startswith('work')", True),
        ("name.startswith('main')", False),
        ("name.startswith('main-and-more')", False),
        ("name.startswith('worker-1')", None),
        ("name.startswith(prefix)", None),
        ("name.endswith('.log')", True),
        ("name.endswith('g')", True),
        ("name.endswith('.txt')", False),
        ("name.endswith('7.log')", None),
        ("other.startswith('w')", None),
    ],
)
def test_the_ends_of_a_text_of_which_parts_are_known(test: str, holds: bool | None) -> None:
    outcome = analyse(
        script(
            SOCKET,
            f"""
            import random
            name = f"worker-{{random.random()}}.log"
            other = f"{{random.random()}}-worker"
            prefix = str(random.random())
            if os.fork() == 0:
                if {test}:
                    sock.send(b"x")
                else:
                    sock.recv()
            """,
        )
    )
    lines = [site.line for site in outcome.only("ZMQ202").sites]
    assert lines == {True: [11], False: [13], None: [11, 13]}[holds]
