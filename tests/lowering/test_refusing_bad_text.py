"""What cannot be parsed, or is too deep, gives ``NotParsed``; what is merely long is lowered."""

from __future__ import annotations

import libcst as cst
import pytest
from lowered import expression_of, lower, statement_of, text_at

from zmqforklint.form.expressions import Binary, Boolean, Call, Compare, Display, Opaque
from zmqforklint.form.statements import Assign, If
from zmqforklint.lowering import NotParsed
from zmqforklint.lowering.deep import with_deep_stack
from zmqforklint.lowering.limits import LONGEST_SUM, is_suspicious


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a b\n", 1, 3),
        ("x = 1\nprint 'a'\n", 2, 9),
        ("x = (\n", 1, 1),
        ("x = 1\n  y = 2\n", 2, 2),
        ("\n\nx = $\n", 3, 5),
        ("x = 1\ny = 'abc\n", 2, 5),
        ("x = 1\ny = '''abc\n", 2, 5),
        ("x = 0777\n", 1, 5),
        ("x = 1\ny = '\ud800'\n", 2, 6),
        ("if a:\n  x\n\ty\n", 3, 1),
    ],
)
def test_a_syntax_error_has_its_place(text: str, line: int, column: int) -> None:
    with pytest.raises(NotParsed) as raised:
        lower(text, "a.py", "a", False)
    assert (raised.value.line, raised.value.column) == (line, column)
    assert raised.value.reason
    assert "\n" not in raised.value.reason


@pytest.mark.parametrize("text", ["x = 1\0\n", "\0", "x = '\ud800'\n", "x = 'a' b'b'\n", "x\x1a\n", "\\\n"])
def test_text_that_no_parser_takes(text: str) -> None:
    with pytest.raises(NotParsed):
        lower(text, "a.py", "a", False)


@pytest.mark.parametrize("text", ["", "\n", "# only a comment", "\ufeff", "\x0c\n"])
def test_an_empty_module(text: str) -> None:
    assert lower(text, "a.py", "a", False).body == ()


def test_a_panic_of_the_native_parser_is_not_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    class Panic(BaseException):
        pass

    def panic(text: str) -> cst.Module:
        raise Panic("the native parser has panicked")

    monkeypatch.setattr(cst, "parse_module", panic)
    with pytest.raises(NotParsed, match="panicked"):
        lower("x = 1\n", "a.py", "a", False)


def test_a_stack_that_is_never_deep_enough_is_not_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    def overflow(text: str) -> cst.Module:
        raise RecursionError

    monkeypatch.setattr(cst, "parse_module", overflow)
    with pytest.raises(NotParsed, match="too deep"):
        lower("x = 1\n", "a.py", "a", False)


def _nested(opening: str, closing: str, depth: int) -> str:
    return f"x = {opening * depth}1{closing * depth}\n"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (_nested("(", ")", 3000), "200 deep"),
        (_nested("f(", ")", 3000), "200 deep"),
        (_nested("[\n", "\n]", 3000), "200 deep"),
        (_nested("{1: ", "}", 201), "200 deep"),
        ("x = " + "(" * 100_000, "200 deep"),
        ("x = f'''{" + "[" * 3000 + "]" * 3000 + "}'''\n", "in a string"),
        (f"x = a{'.b()' * 3000}\n", "in a row"),
        (f"x = (a{f'{chr(10)}.b()' * 3000})\n", "in a row"),
        (f"x = a{'[0]' * 3000}\n", "in a row"),
        (f"x = {'not ' * 20_000}a\n", "unary"),
        (f"x = {'-' * 20_000}a\n", "unary"),
        (f"x = {'lambda: ' * 20_000}a\n", "nested"),
        (f"x = {'a if b else ' * 20_000}a\n", "nested"),
        ("match a:\n  case " + "[" * 9 + "]" * 9 + ": pass\n", "pattern"),
        ("match a:\n  case " + "{1:\n" * 30 + "1" + "}" * 30 + ": pass\n", "pattern"),
        ("".join(f"{' ' * depth}if a:\n" for depth in range(200)) + " " * 200 + "b\n", "indentation"),
    ],
)
def test_what_is_too_deep_is_refused(text: str, reason: str) -> None:
    with pytest.raises(NotParsed, match=reason):
        lower(text, "a.py", "a", False)


def test_a_refusal_has_its_place() -> None:
    with pytest.raises(NotParsed) as raised:
        lower("x = 1\ny = [\n" + "[" * 200 + "]" * 200 + "]\n", "a.py", "a", False)
    assert (raised.value.line, raised.value.column) == (3, 200)


@pytest.mark.parametrize(
    "text",
    [
        _nested("(", ")", 200),
        _nested("[", "]", 60),
        _nested("f(", ")", 60),
        f"x = a{'.b()' * 200}\n",
        f"x = {'not ' * 200}a\n",
        f"x = {'lambda: ' * 200}a\n",
        "case(" + "[" * 30 + "]" * 30 + ")\n",
        "match a:\n  case " + "[" * 8 + "]" * 8 + ": pass\n",
        "match a:\n  case " + " | ".join("123") * 300 + ": pass\n",
        "x = " + "'a' " * 400 + "\n",
        "@a\n" * 1000 + "def f(): pass\n",
        "x = " * 1000 + "1\n",
        "".join(f"{' ' * depth}if a:\n" for depth in range(90)) + " " * 90 + "b\n",
    ],
)
def test_what_is_rather_deep_is_lowered(text: str) -> None:
    assert len(lower(text, "a.py", "a", False).body) == 1


@pytest.mark.parametrize(
    ("separator", "operand", "last"),
    [
        ("+", "1", "1"),
        (" + ", "a.b()", "a.b()"),
        (" +\n", "'a'", "'a'"),
        ("\n** ", "a[0]", "a[0]"),
        (" // ", "-1e+5", "-1e+5"),
        (" | ", "(a + b)", "a + b"),
    ],
)
def test_a_long_sum_is_opaque_and_keeps_its_operands(separator: str, operand: str, last: str) -> None:
    text = f"x = [{separator.join([operand] * 2000)}, b]\ny = c + d\n"
    table, after = lower(text, "a.py", "a", False).body
    assert isinstance(table, Assign)
    assert isinstance(table.value, Display)
    total = table.value.items[0]
    assert isinstance(total, Opaque)
    assert len(total.parts) == 2000
    assert text_at(text, total.parts[-1].span) == last
    assert isinstance(after, Assign)
    assert isinstance(after.value, Binary)


def test_twenty_thousand_terms() -> None:
    total = statement_of(f"x = {'+'.join('1' * 20_000)}\n")
    assert isinstance(total, Assign)
    assert isinstance(total.value, Opaque)
    assert len(total.value.parts) == 20_000


def test_a_sum_that_is_not_too_long_stays_one() -> None:
    total = expression_of(" + ".join(["a"] * (LONGEST_SUM + 1)))
    assert isinstance(total, Binary)
    assert len(total.operands) == LONGEST_SUM + 1


def test_a_comparison_that_is_not_too_long_stays_one() -> None:
    chain = expression_of(" < ".join(["a"] * 100))
    assert isinstance(chain, Compare)
    assert len(chain.rest) == 99


def test_a_long_chain_of_and() -> None:
    chain = expression_of(" and ".join(["a"] * 600))
    assert isinstance(chain, Boolean)
    assert len(chain.operands) == 600


def test_a_long_chain_of_elif() -> None:
    statement = statement_of("if a: pass\n" + "elif b: pass\n" * 600)
    count = 0
    while isinstance(statement, If) and statement.orelse:
        (statement,) = statement.orelse
        count += 1
    assert count == 600


def test_a_huge_table_costs_nothing() -> None:
    text = f"x = [\n{'1, ' * 100_000}\n]\ny = f(x)\n"
    table, after = lower(text, "a.py", "a", False).body
    assert isinstance(table, Assign)
    assert isinstance(table.value, Opaque)
    assert table.value.parts == ()
    assert isinstance(after, Assign)
    assert isinstance(after.value, Call)


@pytest.mark.parametrize(
    "text",
    [
        "x = f(" + "1, " * 2000 + ")\n",
        "x = a[" + "1, " * 2000 + "]\n",
        "x = [" + "1, " * 2000 + "a]\n",
        "x = [" + "1, " * 2000 + "f'{a}']\n",
        "x = {" + "1: a, " * 2000 + "}\n",
    ],
)
def test_a_long_display_that_is_no_table_is_kept(text: str) -> None:
    statement = statement_of(text)
    assert isinstance(statement, Assign)
    assert statement.value != Opaque((), statement.value.span)


def test_ordinary_code_is_not_suspicious() -> None:
    assert not is_suspicious("def f(a):\n    return [g(h(i[j]), {k: (l, [m])}) for i in a]  # :-(\n" * 100)


def test_the_deep_stack_gives_and_raises_what_the_function_does() -> None:
    def depth(count: int) -> int:
        return count and 1 + depth(count - 1)

    assert with_deep_stack(lambda: depth(50_000)) == 50_000
    with pytest.raises(ZeroDivisionError):
        with_deep_stack(lambda: 1 // 0)
