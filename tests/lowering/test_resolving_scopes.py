"""Every name has the scope that Python gives it."""

from __future__ import annotations

from textwrap import dedent
from types import CodeType

import pytest
from against_symtable import MERGES_COMPREHENSIONS, disagreements
from lowered import function, lower, module_of, names, parts, standard_library_files, statement_of

from zmqforklint.form.expressions import Attribute, Name, Opaque
from zmqforklint.form.spans import line_of
from zmqforklint.form.statements import Assign, Class, Define, Function

PROGRAMS = {
    "plain": """
        x = 1
        def f(a, b=x, *c, d=1, **e):
            y = a + b + x
            return y, c, d, e, z
    """,
    "every way to bind": """
        def f(stream):
            for i, (j, *k) in stream: pass
            with stream as w, stream as (u, v): pass
            try: pass
            except OSError as error: print(error)
            import a.b, c.d as e
            from g import h, i as m
            def inner(): pass
            class C: pass
            n: int = 1
            o: int
            p += 1
            del q
            if (r := 1): pass
            async def s(): pass
            return i, j, k, w, u, v, a, e, h, m, inner, C, n, o, p, q, r, s, other
    """,
    "global and nonlocal": """
        x = y = 1
        def f():
            global x
            x = y
            z = 1
            def g():
                nonlocal z
                z = x
                def h():
                    global y
                    y = z
                    return lambda: (x, y, z)
                return h
            return g
    """,
    "a global declared in between": """
        def f():
            x = 1
            def g():
                global x
                def h():
                    return x
                return h
            return g, x
    """,
    "class bodies": """
        x = 1
        def f():
            x = 2
            y = 3
            class C:
                y = x
                z = y
                def method(self):
                    return x, y, z
                class Inner:
                    w = z, y
            return C
        class D:
            x = x
            def method(self, d=x):
                return x
            global g
            g = 1
            def other(self):
                return g
    """,
    "nonlocal in a class": """
        def f():
            x = 1
            class C:
                nonlocal x
                x = 2
            return C
    """,
    "comprehensions": """
        def f(rows, n):
            a = [n for row in rows for n in row if n]
            b = {n: [m for m in range(n)] for n in rows}
            c = {(lambda: k)() for k in rows}
            d = (a for a in a)
            return a, b, c, d, [x for x in rows if (last := x)], last
        class C:
            n = 3
            own = [n for i in range(n)]
            nested = [[n for n in i] for i in own]
        squares = [i * i for i in range(3)]
    """,
    "lambdas": """
        def f(a):
            g = lambda b, c=a: (a, b, c, d, (e := b), e)
            return lambda *args, **kwargs: lambda: (args, kwargs, g)
    """,
    "matching": """
        def f(subject):
            match subject:
                case [a, *b]: return a, b
                case {"k": c, **d}: return c, d
                case Point(x, y=e) as g: return x, e, g
                case (1 | 2) as h if h: return h
                case other: return other
            return unbound
    """,
    "private names": """
        __top = 1
        class _C:
            __x = 1
            def __m(self, __p):
                __l = __p
                import __mod
                return __l, __x, __top, __mod, __dunder__
    """,
    "default of a nested function": """
        def f(a):
            def g(b=a):
                def h(c=b):
                    return a, b, c
                return h
            return g
    """,
    "star import and builtins": """
        from os import *
        def f():
            return fork(), print
    """,
}


@pytest.mark.parametrize("program", PROGRAMS.values(), ids=PROGRAMS)
def test_a_program_agrees_with_pythons_symbol_table(program: str) -> None:
    if MERGES_COMPREHENSIONS and " for " in program and "class" in program:
        pytest.skip("this Python's table does not tell a comprehension in a class from the class")
    text = dedent(program)
    compared, amiss = disagreements(module_of(text), text)
    assert amiss == []
    assert compared > 0


@pytest.mark.parametrize("program", [name for name in PROGRAMS if name != "comprehensions"])
def test_cells_are_those_of_compiled_code(program: str) -> None:
    module = module_of(PROGRAMS[program])
    compiled = [compile(dedent(PROGRAMS[program]), "a.py", "exec")]
    for code in compiled:
        compiled += [constant for constant in code.co_consts if isinstance(constant, CodeType)]
    cells = {(code.co_qualname, code.co_firstlineno): set(code.co_cellvars) for code in compiled}
    for part in parts(module):
        if isinstance(part, Function):
            assert set(part.cells) == cells[part.qualname, line_of(part.span)]


def test_the_standard_library_agrees_with_pythons_symbol_table() -> None:
    total = 0
    for file in standard_library_files(count=25, most_bytes=12_000):
        text = file.read_text("utf-8")
        compared, amiss = disagreements(lower(text, str(file), file.stem, False), text)
        assert amiss == [], file
        total += compared
    assert total > 2000


def test_locals_are_parameters_first_then_in_order_of_appearance() -> None:
    module = module_of("""
        def f(z, /, y, *x, w, **v):
            b = 1
            for a in y: c = b
            b = [item for item in y]
    """)
    assert function(module, "f").locals == ("z", "y", "x", "w", "v", "b", "a", "c", "<comp>.item")


def test_cells_are_the_locals_that_inner_scopes_use() -> None:
    module = module_of("""
        def f(a, b, c, d):
            def g(): return a
            class C: x = b
            unused = [c for c in d]
            return [lambda: item for item in d]
    """)
    assert function(module, "f").cells == ("a", "b", "<comp>.item")


def test_the_class_of_a_method_is_free_in_it() -> None:
    module = module_of("""
        class C:
            def m(self): return __class__
    """)
    assert names(function(module, "C.m").body) == [("__class__", "free")]


def test_globals_are_those_declared() -> None:
    module = module_of("""
        def f():
            global b, a
            a = b = 1
            c = 2
    """)
    assert function(module, "f").globals == ("a", "b")
    assert function(module, "f").locals == ("c",)


def test_the_targets_of_a_comprehension_are_renamed() -> None:
    assert names(statement_of("found = [x.y for x in xs if x]")) == [
        ("found", "global"),
        ("<comp>.x", "global"),
        ("<comp>.x", "global"),
        ("xs", "global"),
        ("<comp>.x", "global"),
    ]


def test_nested_comprehensions_that_reuse_a_name_do_not_clash() -> None:
    module = module_of("""
        def f(xs):
            return [[x for x in x] for x in xs]
    """)
    assert function(module, "f").locals == ("xs", "<comp>.x", "<comp>.x#2")
    assert [name for name, _ in names(function(module, "f").body)] == [
        "<comp>.x#2",
        "<comp>.x#2",
        "<comp>.x",
        "<comp>.x",
        "xs",
    ]


def test_a_walrus_in_a_comprehension_binds_in_the_function_around() -> None:
    module = module_of("""
        def f(xs):
            return [y := x for x in xs], y
    """)
    assert ("y", "local") in names(function(module, "f").body)
    assert function(module, "f").locals == ("xs", "y", "<comp>.x")


def test_a_walrus_in_a_default_binds_in_the_scope_around() -> None:
    module = module_of("""
        def f():
            def g(a=(y := 1)): pass
            return y
    """)
    assert "y" in function(module, "f").locals
    assert "y" not in function(module, "f.<locals>.g").locals


def test_private_names_are_mangled() -> None:
    module = module_of("""
        class _C:
            def m(self, __p):
                self.__a.__b__ = __p
                return call(__k=1)
    """)
    method = function(module, "_C.m")
    assert method.parameters[1].name == "_C__p"
    assert [part.attr for part in parts(method) if hasattr(part, "attr")] == ["__b__", "_C__a"]
    assert [part.keyword for part in parts(method) if hasattr(part, "keyword")] == ["__k"]


def test_names_are_normalised() -> None:
    module = module_of("def f(\N{LATIN SMALL LIGATURE FI}x):\n  return fix.\N{LATIN SMALL LIGATURE FI}")
    assert function(module, "f").locals == ("fix",)
    assert names(function(module, "f").body) == [("fix", "local")]
    assert [part.attr for part in parts(module) if isinstance(part, Attribute)] == ["fi"]


def test_type_parameters_are_opaque_where_they_are_used() -> None:
    module = module_of("""
        def f[T: int, *Ts, **P](x: T, y) -> T:
            return T, y, U
        class C[K]:
            k = K
            def m[V](self):
                return K, V, k
    """)
    assert names(function(module, "f")) == [("y", "local"), ("U", "global")]
    assert isinstance(function(module, "f").parameters[0].annotation, Opaque)
    assert names(function(module, "C.m").body) == [("k", "global")]


def test_a_type_alias_binds_its_name_only() -> None:
    statement = statement_of("type Pair = tuple[x, y]")
    assert isinstance(statement, Assign)
    assert names(statement) == [("Pair", "global")]
    assert isinstance(statement.value, Opaque)


@pytest.mark.parametrize(
    ("program", "qualnames"),
    [
        ("def f():\n  def g(): pass", ["f", "f.<locals>.g"]),
        ("class C:\n  def m(self):\n    class D:\n      def n(self): pass", ["C.m", "C.m.<locals>.D.n"]),
        ("class C:\n  f = lambda: 0", ["C.<lambda>"]),
        ("def f():\n  global g\n  def g(): pass", ["f", "g"]),
        ("def f():\n  return lambda: [lambda: x for x in y]", ["f", "f.<locals>.<lambda>"]),
    ],
)
def test_qualified_names_are_pythons(program: str, qualnames: list[str]) -> None:
    found = [part.qualname for part in parts(module_of(program)) if hasattr(part, "parameters")]
    assert found[: len(qualnames)] == qualnames


def test_a_definition_binds_its_name_in_the_scope_around() -> None:
    module = module_of("""
        def f():
            @decorate
            def g(a: annotation = default): pass
            class C(base, metaclass=meta): pass
    """)
    define, made = function(module, "f").body
    assert isinstance(define, Define)
    assert isinstance(made, Class)
    assert (define.target.id, define.target.scope) == ("g", "local")
    assert (made.target.id, made.target.scope) == ("C", "local")
    assert all(isinstance(name, Name) and name.scope == "global" for name in define.function.decorators)
