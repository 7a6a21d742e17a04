"""What each statement becomes."""

from __future__ import annotations

import libcst as cst
import pytest
from lowered import function, module_of, names, statement_of

from zmqforklint.form import patterns, statements
from zmqforklint.form.expressions import Constant, Name
from zmqforklint.lowering.lower import _ALL_STATEMENTS
from zmqforklint.lowering.patterns import PATTERNS


def kinds(block: statements.Block) -> list[str]:
    return [type(each).__name__ for each in block]


@pytest.mark.parametrize(
    "text", ["'''docstring'''", "1", "None", "...", "pass", "'a' 'b'", "b'a'", "def f():\n  global x, y\n  nonlocal z"]
)
def test_what_does_nothing_is_left_out(text: str) -> None:
    block = module_of(text).body
    if block and isinstance(block[0], statements.Define):
        block = block[0].function.body
    assert block == ()


def test_several_statements_on_a_line() -> None:
    assert kinds(module_of("a = 1; f(); pass; del b").body) == ["Assign", "Evaluate", "Delete"]


def test_assignments() -> None:
    chained, annotated, declared, augmented = module_of("a = b.c = 1\nd: int = 2\ne: str\nf //= 3").body
    assert isinstance(chained, statements.Assign)
    assert [type(each).__name__ for each in chained.targets] == ["Name", "Attribute"]
    assert isinstance(annotated, statements.Assign)
    assert isinstance(annotated.annotation, Name)
    assert isinstance(declared, statements.Declare)
    assert isinstance(augmented, statements.Augment)
    assert augmented.op == "//"


def test_a_del_of_several_names_each_target() -> None:
    deleted = statement_of("del a, (b.c, [d[0]])")
    assert isinstance(deleted, statements.Delete)
    assert [type(each).__name__ for each in deleted.targets] == ["Name", "Attribute", "Subscript"]


def test_imports_are_one_each() -> None:
    block = module_of("import a.b, c.d as e\nfrom . import f as g\nfrom ..h.i import j, k\nfrom l import *").body
    assert [(each.module, each.target.id, each.binds_top) for each in block if isinstance(each, statements.Import)] == [
        ("a.b", "a", True),
        ("c.d", "e", False),
    ]
    assert [
        (each.level, each.module, each.name, each.target and each.target.id)
        for each in block
        if isinstance(each, statements.ImportFrom)
    ] == [(1, "", "f", "g"), (2, "h.i", "j", "j"), (2, "h.i", "k", "k"), (0, "l", "*", None)]


def test_an_elif_is_an_if_alone_in_orelse() -> None:
    first = statement_of("if a: b()\nelif c: d()\nelif e: f()\nelse: g()")
    assert isinstance(first, statements.If)
    (second,) = first.orelse
    assert isinstance(second, statements.If)
    (third,) = second.orelse
    assert isinstance(third, statements.If)
    assert names(third.orelse) == [("g", "global")]


def test_loops() -> None:
    block = module_of("""
        while a:
            break
        else:
            b()
        for c, d in e:
            continue
        else:
            f()
    """).body
    loop, each = block
    assert isinstance(loop, statements.While)
    assert isinstance(each, statements.For)
    assert (kinds(loop.body), kinds(loop.orelse)) == (["Jump"], ["Evaluate"])
    assert (kinds(each.body), kinds(each.orelse), each.is_async) == (["Jump"], ["Evaluate"], False)


@pytest.mark.parametrize("star", ["", "*"])
def test_a_try(star: str) -> None:
    found = statement_of(f"try: a()\nexcept{star} b as c: d()\nexcept{star} (e, f): g()\nelse: h()\nfinally: i()")
    assert isinstance(found, statements.Try)
    assert [each.name and each.name.id for each in found.handlers] == ["c", None]
    assert [names(part)[0][0] for part in (found.body, found.orelse, found.final)] == ["a", "h", "i"]


def test_handlers_without_parentheses_and_without_a_type() -> None:
    found = statement_of("try: a()\nexcept b, c: d()\nexcept: e()")
    assert isinstance(found, statements.Try)
    assert names(found.handlers[0].type) == [("b", "global"), ("c", "global")]
    assert found.handlers[1].type is None


@pytest.mark.parametrize("text", ["with a() as b, c: d()", "with (a() as b, c,): d()"])
def test_a_with(text: str) -> None:
    found = statement_of(text)
    assert isinstance(found, statements.With)
    assert [item.target is not None for item in found.items] == [True, False]


def test_what_may_be_async() -> None:
    body = function(module_of("async def f():\n  async with a: pass\n  async for b in c: pass"), "f").body
    assert [each.is_async for each in body] == [True, True]  # type: ignore[union-attr]


def test_raise_return_and_assert() -> None:
    body = function(module_of("def f():\n  raise\n  raise a from b\n  return\n  return c\n  assert d, e()"), "f").body
    assert kinds(body) == ["Raise", "Raise", "Return", "Return", "Assert"]
    assert names(body) == [("a", "global"), ("b", "global"), ("c", "global"), ("d", "global")]


def test_kinds_of_parameters() -> None:
    found = function(module_of("def f(a, /, b, *c, d, **e) -> g: pass"), "f")
    assert [(each.name, each.kind) for each in found.parameters] == [
        ("a", "positional"),
        ("b", "normal"),
        ("c", "*"),
        ("d", "keyword"),
        ("e", "**"),
    ]
    assert names(found.returns) == [("g", "global")]


def test_a_class_keeps_bases_and_keywords() -> None:
    found = statement_of("@d\nclass C(a, *b, metaclass=m, **k): pass")
    assert isinstance(found, statements.Class)
    assert [(each.keyword, each.star) for each in found.bases] == [
        (None, ""),
        (None, "*"),
        ("metaclass", ""),
        (None, "**"),
    ]
    assert names(found.decorators) == [("d", "global")]


def case_patterns(*cases: str) -> list[patterns.Pattern]:
    found = statement_of("match x:\n" + "".join(f"  case {case}: pass\n" for case in cases))
    assert isinstance(found, statements.Match)
    return [case.pattern for case in found.cases]


def test_patterns_that_compare() -> None:
    for pattern in case_patterns("1", "-1", "'a'", "a.b", "None", "True", "1 + 2j"):
        assert isinstance(pattern, patterns.ValuePattern)
    assert isinstance(case_patterns("None")[0].value, Constant)  # type: ignore[union-attr]


def test_patterns_that_capture() -> None:
    wildcard, name, named, grouped = case_patterns("_", "a", "1 as b", "(c)")
    assert wildcard == patterns.CapturePattern(None, None)
    assert isinstance(name, patterns.CapturePattern)
    assert names(name) == [("a", "global")]
    assert isinstance(named, patterns.CapturePattern)
    assert isinstance(named.pattern, patterns.ValuePattern)
    assert names(grouped) == [("c", "global")]


def test_patterns_of_several_choices_and_sequences() -> None:
    choice, listed, plain, star = case_patterns("1 | 2 | a.b", "[1, *_, b]", "a, b", "(*rest,)")
    assert isinstance(choice, patterns.OrPattern)
    assert len(choice.choices) == 3
    assert [(len(each.items), each.star) for each in (listed, plain, star)] == [(3, 1), (2, -1), (1, 0)]  # type: ignore[union-attr]


def test_patterns_of_mappings_and_classes() -> None:
    mapping, made = case_patterns("{'a': b, c.d: [e, {'f': g}], **rest}", "C(f, g.h, k=l)")
    assert isinstance(mapping, patterns.MappingPattern)
    assert len(mapping.keys) == len(mapping.items) == 2
    assert isinstance(mapping.items[1], patterns.SequencePattern)
    assert names(mapping.rest) == [("rest", "global")]
    assert isinstance(made, patterns.ClassPattern)
    assert names(made.type) == [("C", "global")]
    assert [type(item) for item in made.items] == [
        patterns.CapturePattern,
        patterns.ValuePattern,
        patterns.CapturePattern,
    ]
    assert made.names == ("k",)


@pytest.mark.parametrize(
    ("text", "guarded"),
    [
        ("if __name__ == '__main__': main()", True),
        ("import a\nif '__main__' == __name__:\n  main()", True),
        ("if __name__ == '__main__' and a: main()", True),
        ("if __name__ == 'main': main()", False),
        ("if __name__ != '__main__': main()", False),
        ("def f():\n  if __name__ == '__main__': main()", False),
    ],
)
def test_the_main_guard(text: str, guarded: bool) -> None:
    assert module_of(text).has_main_guard is guarded


def test_every_class_of_statement_and_pattern_has_a_lowering() -> None:
    dropped = {cst.Global, cst.Nonlocal, cst.Pass}
    bases = (cst.BaseSmallStatement, cst.BaseCompoundStatement)
    classes = {each for each in vars(cst).values() if isinstance(each, type) and not each.__name__.startswith("Base")}
    assert {each for each in classes if issubclass(each, bases)} - set(_ALL_STATEMENTS) == dropped
    matched = {each for each in classes if issubclass(each, cst.MatchPattern)} - {cst.MatchPattern, cst.MatchSequence}
    assert matched - set(PATTERNS) == set()
