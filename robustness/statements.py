"""Changes of statements, functions, classes and imports that leave a program valid, more or less."""

from __future__ import annotations

import ast
import copy
from collections.abc import Mapping
from random import Random

from robustness.expressions import Change
from robustness.syntax import (
    FUNCTIONS,
    Function,
    NothingToChangeError,
    blocks,
    foreign_expression,
    foreign_statement,
    names,
    nodes,
    one,
    slots,
    used,
)

_WRAPPINGS = """
if e: body
---
if e: pass
elif e: body
else: body
---
while e: body
---
while True:
    body
    if e: break
else: body
---
for x in e: body
---
for x, *y in e:
    for z in x:
        body
        continue
else: body
---
with e: body
---
with e as x, e as (y, z): body
---
try: body
except e: body
---
try: body
except (e, OSError) as x: raise
except: raise e from e
else: body
finally: body
---
try: body
except* e as x: body
---
try:
    try: body
    finally: body
finally:
    body
---
match e:
    case e.x: body
    case [x, *_] | {'a': x, **_z} if e: body
    case int(x) | str(real=x): body
    case None | 1 | 'a': body
    case x: body
---
def inner(x=e, *y, **z):
    nonlocal_ = x
    body
inner(e)
---
def inner(x):
    body
    return inner(x)
inner(e)
---
def inner():
    yield e
    body
    yield from inner()
for x in inner(): body
---
async def inner():
    async with e as x: body
    async for y in e: await y
    await inner()
inner().send(None)
---
class Inner(e):
    x = e
    body
Inner()
---
class Inner:
    def __getattr__(self, name): body
    def __enter__(self): return self
    def __exit__(self, *x): return True
    def __del__(self): body
    def __call__(self, *x): return self
with Inner() as x: x.y(x)()
---
global x
x = e
body
del x
---
assert e, e
body
---
return body
---
import os
if os.fork(): body
else: body
---
import os
while os.fork(): body
---
import multiprocessing
class Inner(multiprocessing.Process):
    def run(self): body
Inner().start()
"""
"""What statements ``body`` and an expression ``e`` can be made into, with ``---`` between."""

_DECORATORS = (
    *("staticmethod", "classmethod", "property", "e", "e()", "e(e)", "lambda f: f", "lambda f: lambda *a: f(*a)"),
    *("lambda f: None", "type", "callable", "__import__('functools').cache", "__import__('functools').wraps(e)"),
    *("__import__('functools').lru_cache(None)", "__import__('functools').cached_property", "x.setter"),
    *("__import__('contextlib').contextmanager", "__import__('dataclasses').dataclass(frozen=e)"),
    *("__import__('functools').singledispatch", "__import__('atexit').register", "__import__('abc').abstractmethod"),
    *("__import__('functools').total_ordering", "__import__('enum').unique", "[e][0]", "(x := e)"),
)
_BASES = (
    *("e", "e()", "object", "type", "dict", "int", "Exception", "BaseException", "str", "list", "tuple", "property"),
    *("__import__('multiprocessing').Process", "__import__('threading').Thread", "__import__('enum').Enum"),
    *("__import__('typing').NamedTuple", "__import__('typing').Generic[e]", "__import__('typing').Protocol"),
    *("__import__('abc').ABC", "__import__('zmq').Context", "__import__('zmq').Socket", "*e", "type('T', (e,), {})"),
    *("__import__('collections').namedtuple('T', 'a b')", "__import__('collections').UserDict", "None", "super()"),
)
_METACLASSES = ("type", "e", "__import__('abc').ABCMeta", "lambda *a, **k: e", "__import__('enum').EnumMeta")
_PARAMETERS = ("*a", "**k", "a, /", "a=e", "*, a", "*, a=e, **k", "self", "self, *a", "cls, a=[e]", "")
_IMPORTS = (
    *("from {} import *", "import {}", "import {} as os", "from . import {}", "from .. import *", "from .{} import x"),
    *(
        "import zmq as {}",
        "from zmq import *",
        "from os import fork as {}",
        "import a.b.c.{}",
        "from __main__ import {}",
    ),
    *("import multiprocessing.dummy as {}", "from zmq.asyncio import Context as {}", "import {0}, {0}.x as y"),
)

_USES = (
    *("a, *b = e", "a = b = e", "a += e", "a: e = e", "del x", "return e", "raise e", "for e[0] in e: pass", "e.x = e"),
    *("e.x: e = e", "a[e], (b, c.d) = e", "with e as e.x: pass", "e[e] @= e", "del e.x, e[e]"),
)


def foreign(tree: ast.Module, chance: Random) -> None:
    """Statements from elsewhere come among the program's."""
    for _ in range(chance.randint(1, 4)):
        block = one(blocks(tree), chance)
        block.insert(chance.randint(0, len(block)), foreign_statement(tree, chance))


def own(tree: ast.Module, chance: Random) -> None:
    """A statement of the program comes at another place, too."""
    copied = copy.deepcopy(one(one(blocks(tree), chance), chance))
    block = one(blocks(tree), chance)
    block.insert(chance.randint(0, len(block)), copied)


def dropped(tree: ast.Module, chance: Random) -> None:
    """A statement is left out."""
    block = one(blocks(tree), chance)
    block.remove(one(block, chance))
    if not block:
        block.append(ast.Pass())


def swapped(tree: ast.Module, chance: Random) -> None:
    """Two statements change places, wherever they stand."""
    first, second = one(blocks(tree), chance), one(blocks(tree), chance)
    i, j = chance.randrange(len(first)), chance.randrange(len(second))
    first[i], second[j] = copy.deepcopy(second[j]), copy.deepcopy(first[i])


def wrapped(tree: ast.Module, chance: Random) -> None:
    """Statements come into a compound one."""
    block = one(blocks(tree), chance)
    start = chance.randrange(len(block))
    stop = chance.randint(start + 1, len(block))
    made = ast.parse(chance.choice(_WRAPPINGS.split("---")).replace("return body", "return"))
    _fill(made, tree, chance)
    inside = block[start:stop]
    for each in blocks(made):
        each[:] = [new for old in each for new in (inside if _is_body(old) else [old])]
    block[start:stop] = copy.deepcopy(made.body)


def _is_body(statement: ast.stmt) -> bool:
    value = statement.value if isinstance(statement, ast.Expr) else None
    return isinstance(value, ast.Name) and value.id == "body"


def decorated(tree: ast.Module, chance: Random) -> None:
    """A function or class gets a decorator."""
    definition = one(nodes(tree, ast.ClassDef, *FUNCTIONS), chance)
    decorators: list[ast.expr] = definition.decorator_list
    decorators.insert(chance.randint(0, len(decorators)), _expression(chance.choice(_DECORATORS), tree, chance))


def other_bases(tree: ast.Module, chance: Random) -> None:
    """A class has other bases, or another metaclass."""
    made = one(nodes(tree, ast.ClassDef), chance)
    if chance.random() < 0.3:
        made.keywords = [ast.keyword("metaclass", _expression(chance.choice(_METACLASSES), tree, chance))]
        return
    base = ast.parse(f"f({chance.choice([made.name, *_BASES])})", mode="eval").body
    _fill(base, tree, chance)
    assert isinstance(base, ast.Call)
    made.bases = [*base.args, *made.bases[: chance.randint(0, 2)]]


def other_parameters(tree: ast.Module, chance: Random) -> None:
    """A function has other parameters."""
    function = _function(tree, chance)
    taken = _expression(f"lambda {chance.choice(_PARAMETERS)}: x", tree, chance)
    function.args = taken.args  # type: ignore[attr-defined]


def other_kind_of_function(tree: ast.Module, chance: Random) -> None:
    """A function becomes a coroutine, a generator, a recursive one, or one without variables of its own."""
    function = _function(tree, chance)
    kind = chance.randrange(4)
    if kind == 0:
        new = ast.AsyncFunctionDef(**dict(ast.iter_fields(function)))
        place = one([slot for slot in slots(tree) if slot.node is function], chance)
        place.put(ast.copy_location(new, function))
        return
    texts = ["yield", f"return {function.name}()", f"global {', '.join(names(function)[:5]) or 'x'}"]
    place_in = 0 if kind == 3 else chance.randint(0, len(function.body))
    function.body[place_in:place_in] = ast.parse(texts[kind - 1]).body


def imported(tree: ast.Module, chance: Random) -> None:
    """Something is imported, be it into a circle."""
    block = one(blocks(tree), chance)
    text = chance.choice(_IMPORTS).format(chance.choice(names(tree) or ["x"]))
    _insert(block, ast.parse(text).body, chance)


def unpacked(tree: ast.Module, chance: Random) -> None:
    """A statement that only evaluates something becomes an assignment, a deletion or a return of it."""
    block = one(blocks(tree), chance)
    value = copy.deepcopy(one(used(tree), chance).node)
    made = ast.parse(chance.choice(_USES))
    for slot in list(slots(made)):
        if isinstance(slot.node, ast.Name) and slot.node.id == "e" and isinstance(slot.node.ctx, ast.Load):
            slot.put(copy.deepcopy(value))
    _insert(block, made.body, chance)


def _insert(block: list[ast.stmt], statements: list[ast.stmt], chance: Random) -> None:
    place = chance.randint(0, len(block))
    block[place:place] = statements


def _function(tree: ast.Module, chance: Random) -> Function:
    function: Function = one(nodes(tree, *FUNCTIONS), chance)
    return function


def _expression(text: str, tree: ast.Module, chance: Random) -> ast.expr:
    made = ast.parse(text, mode="eval")
    _fill(made, tree, chance)
    return made.body


def _fill(made: ast.AST, tree: ast.Module, chance: Random) -> None:
    """Let each ``e`` be an expression of the program, or one from elsewhere."""
    places = used(tree)
    for slot in list(slots(made)):
        if isinstance(slot.node, ast.Name) and slot.node.id == "e" and isinstance(slot.node.ctx, ast.Load):
            try:
                new = one(places, chance).node if chance.random() < 0.8 else foreign_expression(tree, chance)
            except NothingToChangeError:
                new = ast.Constant(None)
            if not isinstance(new, ast.Starred):
                slot.put(copy.deepcopy(new))


CHANGES: Mapping[str, Change] = {
    "foreign statements": foreign,
    "own statement": own,
    "dropped statement": dropped,
    "swapped statements": swapped,
    "wrapped statements": wrapped,
    "decorated": decorated,
    "other bases": other_bases,
    "other parameters": other_parameters,
    "other kind of function": other_kind_of_function,
    "imported": imported,
    "unpacked": unpacked,
}
