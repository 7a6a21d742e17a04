"""What each expression becomes."""

from __future__ import annotations

import ast

import libcst as cst
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lowered import expression_of, module_of, parts, statement_of

from zmqforklint.form import expressions as form
from zmqforklint.form.expressions import Expression
from zmqforklint.lowering.literals import string_value
from zmqforklint.lowering.lower import _ALL_EXPRESSIONS


def shown(item: Expression | None) -> object:
    """An expression without spans, short enough to read."""
    match item:
        case form.Constant(value):
            return value
        case form.Name(identifier):
            return f"${identifier}"
        case form.Attribute(value, attr):
            return (".", shown(value), attr)
        case form.Argument(value, keyword, star):
            return (f"{star}{keyword or ''}=", shown(value)) if keyword or star else shown(value)
        case form.Call(func, args):
            return ("call", shown(func), *map(shown, args))
        case form.Subscript(value, index):
            return ("[]", shown(value), shown(index))
        case form.Slice(start, stop, step):
            return (":", *(part and shown(part) for part in (start, stop, step)))
        case form.Compare(first, rest):
            return ("compare", shown(first), *((operator, shown(operand)) for operator, operand in rest))
        case form.Boolean(op, operands) | form.Binary(op, operands):
            return (op, *map(shown, operands))
        case form.Not(operand):
            return ("not", shown(operand))
        case form.Conditional(test, body, orelse):
            return ("if", shown(test), shown(body), shown(orelse))
        case form.Display(kind, items):
            return (kind, *map(shown, items))
        case form.DictDisplay(items):
            return ("dict", *((shown(key), shown(value)) for key, value in items))
        case form.Starred(value):
            return ("*", shown(value))
        case form.Walrus(target, value):
            return (":=", shown(target), shown(value))
        case form.Await(value):
            return ("await", shown(value))
        case form.Yield(value, is_from):
            return ("yield from" if is_from else "yield", shown(value))
        case form.Format(items):
            return ("format", *map(shown, items))
        case form.Opaque(items):
            return ("?", *map(shown, items))
    return item


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("f(1, *a, k=None, **b)", ("call", "$f", 1, ("*=", "$a"), ("k=", None), ("**=", "$b"))),
        ("a.b.c", (".", (".", "$a", "b"), "c")),
        ("a[1]", ("[]", "$a", 1)),
        ("a[1,]", ("[]", "$a", ("tuple", 1))),
        ("a[(1, 2)]", ("[]", "$a", ("tuple", 1, 2))),
        ("a[b:c, 1]", ("[]", "$a", ("tuple", (":", "$b", "$c", None), 1))),
        ("a[::d]", ("[]", "$a", (":", None, None, "$d"))),
        ("a[*b]", ("[]", "$a", ("tuple", ("*", "$b")))),
        (
            "a < b <= c > d >= e == f != g",
            ("compare", "$a", ("<", "$b"), ("<=", "$c"), (">", "$d"), (">=", "$e"), ("==", "$f"), ("!=", "$g")),
        ),
        (
            "a is not b not in c in d is e",
            ("compare", "$a", ("is not", "$b"), ("not in", "$c"), ("in", "$d"), ("is", "$e")),
        ),
        ("a and b and (c and d)", ("and", "$a", "$b", "$c", "$d")),
        ("a or b and c or d", ("or", "$a", ("and", "$b", "$c"), "$d")),
        ("not a", ("not", "$a")),
        ("b if a else c", ("if", "$a", "$b", "$c")),
        ("a + b + c - d", ("-", ("+", "$a", "$b", "$c"), "$d")),
        ("a - (b - c)", ("-", "$a", ("-", "$b", "$c"))),
        ("a ** b ** c", ("**", "$a", ("**", "$b", "$c"))),
        ("a // b % c @ d", ("@", ("%", ("//", "$a", "$b"), "$c"), "$d")),
        ("a | b & c ^ d << e >> f", ("|", "$a", ("^", ("&", "$b", "$c"), (">>", ("<<", "$d", "$e"), "$f")))),
        ("[-1, +a, ~b, -c]", ("list", -1, ("?", "$a"), ("?", "$b"), ("?", "$c"))),
        ("{a, *b}", ("set", "$a", ("*", "$b"))),
        ("{a: 1, **b}", ("dict", ("$a", 1), (None, "$b"))),
        ("a, *b", ("tuple", "$a", ("*", "$b"))),
        ("(a := 1, b)", ("tuple", (":=", "$a", 1), "$b")),
        ("f(...)", ("call", "$f", ("?",))),
        ("[0x1f, 1_000, 1e3, 2j, 00, True]", ("list", 31, 1000, 1000.0, 2j, 0, True)),
        ("f('a' \"b\" r'\\c')", ("call", "$f", "ab\\c")),
        ("f(b'a' b'\\x00')", ("call", "$f", b"a\x00")),
        (
            "f'{a}{b!r:>{c}}d{{}}'",
            ("format", "$a", ("call", (".", "$b", "__format__"), ("format", ">", "$c")), "d{}"),
        ),
        ("'a' f'b{c}' 'd' 'e'", ("format", "ab", "$c", "de")),
        ("f(f'a{{')", ("call", "$f", "a{")),
        ("f(f'')", ("call", "$f", "")),
        ("f(rf'\\d{a}')", ("call", "$f", ("format", "\\d", "$a"))),
        ("'%s %d' % (a, b)", ("format", "$a", " ", "$b")),
        ("'%s' % a", ("format", "$a")),
        ("'%s' % a + b", ("+", ("format", "$a"), "$b")),
        ("'%03d%%' % a", ("format", ("call", (".", "$a", "__format__"), "03d"), "%")),
        ("'%s %s' % a", ("format", "%s %s", "$a")),
        ("'%(a)s' % b", ("format", "%(a)s", "$b")),
        ("'%-3s' % a", ("format", "%-3s", "$a")),
        ("f'{a}%s' % b", ("format", ("format", "$a", "%s"), "$b")),
        ("b'%s' % a", ("%", b"%s", "$a")),
        ("'a' * b % c", ("%", ("*", "a", "$b"), "$c")),
        ("'{}'.format(a)", ("call", (".", "{}", "format"), "$a")),
        ("t'{a}b{c}'.d", (".", ("?", "$a", "$c"), "d")),
        ("'%s' '%%' % a", ("format", "$a", "%")),
    ],
)
def test_an_expression(text: str, expected: object) -> None:
    assert shown(expression_of(text)) == expected


def test_expressions_of_a_coroutine_and_a_generator() -> None:
    define = statement_of("async def f():\n  await a\n  yield b\n  yield")
    function = define.function  # type: ignore[union-attr]
    assert [shown(each.value) for each in function.body] == [("await", "$a"), ("yield", "$b"), ("yield", None)]
    assert (function.is_async, function.is_generator) == (True, True)


@pytest.mark.parametrize(
    ("text", "is_generator"),
    [
        ("def f():\n  yield from a", True),
        ("def f():\n  if a:\n    x = yield", True),
        ("def f():\n  def g(): yield", False),
        ("def f():\n  return lambda: (yield)", False),
        ("def f():\n  def g(a=(yield)): pass", True),
        ("def f():\n  return (a for a in b)", False),
    ],
)
def test_whether_a_function_is_a_generator(text: str, is_generator: bool) -> None:
    assert statement_of(text).function.is_generator is is_generator  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "kind", "key", "element"),
    [
        ("[a for a in b]", "list", None, "$<comp>.a"),
        ("{a for a in b}", "set", None, "$<comp>.a"),
        ("(a for a in b)", "generator", None, "$<comp>.a"),
        ("{a: c for a in b}", "dict", "$<comp>.a", "$c"),
    ],
)
def test_a_comprehension(text: str, kind: str, key: str | None, element: str) -> None:
    found = expression_of(text)
    assert isinstance(found, form.Comprehension)
    assert (found.kind, shown(found.key), shown(found.element)) == (kind, key, element)


def test_the_clauses_of_a_comprehension() -> None:
    found = expression_of("[c async for a, b in x if a if b for c in a]")
    assert isinstance(found, form.Comprehension)
    first, second = found.clauses
    assert shown(first.target) == ("tuple", "$<comp>.a", "$<comp>.b")
    assert [shown(each) for each in first.conditions] == ["$<comp>.a", "$<comp>.b"]
    assert (first.is_async, second.is_async) == (True, False)
    assert (shown(first.iterable), shown(second.iterable)) == ("$x", "$<comp>.a")


def test_a_lambda_is_a_function_that_returns() -> None:
    found = expression_of("lambda a, *, b=c: a")
    assert isinstance(found, form.Lambda)
    assert found.function.name == "<lambda>"
    assert [(each.name, each.kind, shown(each.default)) for each in found.function.parameters] == [
        ("a", "normal", None),
        ("b", "keyword", "$c"),
    ]
    assert shown(found.function.body[0].value) == "$a"  # type: ignore[union-attr]


@pytest.mark.parametrize("literal", ['"a" * 2', "'é\\n'", '"' + "b" * 200 + '"', "b'" + "c" * 200 + "'"])
def test_short_strings_are_constants(literal: str) -> None:
    assert any(isinstance(part, form.Constant) for part in parts(module_of(f"x = {literal}")))


@pytest.mark.parametrize(
    "literal", ['"' + "b" * 201 + '"', "b'" + "c" * 201 + "'", "'" + "a" * 150 + "' '" + "a" * 60 + "'"]
)
def test_long_strings_are_opaque(literal: str) -> None:
    assert shown(statement_of(f"x = {literal}").value) == ("?",)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "table",
    [
        "[" + "1, " * 65 + "]",
        "(" + "'a', " * 65 + ")",
        "{" + "-1, " * 65 + "}",
        "{" + "'a': [1, {'b': None}], " * 65 + "}",
        "[" + "(1, 2.0), " * 65 + "]",
        "[" + "'a', " * 5000 + "]",
        "{'a': [" + "'a',\n" * 5000 + "]}['a']",
    ],
)
def test_long_tables_of_literals_are_opaque(table: str) -> None:
    value = statement_of(f"x = {table}").value  # type: ignore[union-attr]
    assert isinstance(value, form.Opaque) or not any(len(getattr(part, "items", ())) > 1 for part in parts(value))


@pytest.mark.parametrize("table", ["[" + "1, " * 64 + "]", "[" + "1, " * 65 + "a]", "{" + "1: a, " * 65 + "}"])
def test_other_displays_are_kept(table: str) -> None:
    value = statement_of(f"x = {table}").value  # type: ignore[union-attr]
    assert isinstance(value, form.Display | form.DictDisplay)
    assert len(value.items) >= 64


def test_a_number_too_long_for_python_is_opaque() -> None:
    assert shown(expression_of(f"f({'9' * 5000})")) == ("call", "$f", ("?",))


@given(st.text(max_size=20) | st.binary(max_size=20))
def test_a_written_string_is_read_back(value: str | bytes) -> None:
    assert string_value(repr(value)) == value


@pytest.mark.parametrize(
    "literal",
    [
        r"'\a\b\f\n\r\t\v\\\'\"\0\12\377\x41\u00e9\U0001f600\N{EM DASH}'",
        r"b'\a\\\x41\377\u00e9'",
        r"r'\n\x'",
        r"Rb'\n'",
        "'a\\\nb'",
        '"""a\\\n"b"""',
        "''",
        '""""a"""',
        "u'é'",
        r"'\d\ \8'",
    ],
)
@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::SyntaxWarning")
def test_escapes_are_pythons(literal: str) -> None:
    assert string_value(literal) == ast.literal_eval(literal)


def test_line_ends_within_a_string_are_line_feeds() -> None:
    assert string_value("'''a\r\nb\rc'''") == "a\nb\nc"


def test_every_class_of_expression_has_a_lowering() -> None:
    classes = {
        each
        for each in vars(cst).values()
        if isinstance(each, type) and issubclass(each, cst.BaseExpression) and not each.__name__.startswith("Base")
    }
    assert classes - set(_ALL_EXPRESSIONS) == set()
