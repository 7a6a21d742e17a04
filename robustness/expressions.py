"""Changes of expressions that leave a program valid, more or less."""

from __future__ import annotations

import ast
import builtins
import copy
from collections.abc import Callable, Mapping
from random import Random

from robustness.syntax import NothingToChangeError, foreign_expression, names, nodes, one, targets, used, wrap

Change = Callable[[ast.Module, Random], None]
"""Changes a tree at random; raises NothingToChangeError where it cannot."""

_WRAPPINGS = (
    *("lambda: e", "(lambda: e)()", "(lambda *a, **k: e)(e)", "e()", "e(e)", "e(*e, **e)", "e(e, *e, x=e, **e)"),
    *("[e]", "[e][0]", "(e,)", "(*e, e)", "{e}", "{e: e}", "{**e}", "{'a': e, **{'b': e}}['a']", "[*e, *e]"),
    *("[e for _ in (1, 2)]", "{e: e for e in e}", "[x for x in e if x]", "next(x for x in (e,))", "(e for e in e)"),
    *("[y for x in e for y in x]", "[(x := e) for _ in e]", "(x := e)", "e if e else e", "e or None", "not e"),
    *("e and e", "e is None", "e == e", "e < e < e", "e in e", "e not in [e]", "-e", "~e", "e + e", "e @ e", "e ** e"),
    *("f'{e}'", "f'{e!r:>{e}}'", "f'{e=}'", "'%s' % e", "e[0]", "e[-1]", "e[e]", "e[:]", "e[e:e:e]", "e[..., e]"),
    *("e.__class__", "e.__class__()", "e.__dict__", "e.__init__", "e.__call__()", "e.__enter__()", "e.x", "e.x.y()"),
    *("type(e)", "type(e)()", "type('T', (), {'e': e})()", "type('T', (e,), {})", "super().e", "super(e, e).e"),
    *("getattr(e, 'e')", "getattr(e, 'x', e)", "setattr(e, 'x', e)", "delattr(e, 'x')", "hasattr(e, 'x')", "vars(e)"),
    *("iter(e)", "next(e)", "next(iter([e]))", "list(e)", "tuple(e)", "dict(e)", "dict(x=e)", "set(e)", "sorted(e)"),
    *("map(e, e)", "filter(e, e)", "zip(e, e)", "enumerate(e)", "reversed(e)", "min(e, key=e)", "sum(e, e)", "any(e)"),
    *("isinstance(e, e)", "callable(e)", "id(e)", "hash(e)", "len(e)", "repr(e)", "str(e)", "int(e)", "bool(e)"),
    *("print(e)", "eval(e)", "exec(e)", "globals()[e]", "locals()", "__import__(e)", "open(e)", "property(e)"),
    *("staticmethod(e)", "classmethod(e)", "object.__new__(e)", "NotImplemented", "..."),
    *("__import__('functools').partial(e, e)", "__import__('functools').reduce(e, [e, e], e)"),
    *("__import__('copy').deepcopy(e)", "__import__('weakref').proxy(e)", "__import__('os').fork() or e"),
    *("__import__('multiprocessing').Process(target=e, args=(e,))", "__import__('zmq').Context(e)"),
    *("__import__('concurrent.futures').futures.ProcessPoolExecutor().submit(e, e).result()",),
    *("__import__('multiprocessing').Pool(2, e, (e,)).map(e, e)", "__import__('threading').Thread(target=e).start()"),
    *("(yield e)", "(yield)", "(yield from e)", "(await e)", "[x async for x in e]", "__import__('asyncio').run(e)"),
)
"""What an expression ``e`` can be made into. The last line is valid in some functions only."""

_CONSTANTS = (0, 1, -1, 2**64, 10**40, 1.5, float("inf"), 2j, "", "x", "é\u202e", "\x00", b"", b"\xff", None, True, ...)

_ODD_NAMES = ("self", "cls", "__name__", "__file__", "__class__", "__builtins__", "_", "é", "zmq", "os")
_BUILTINS = sorted(name for name in vars(builtins) if name.isidentifier())
_ODD_ATTRIBUTES = (
    *("__class__", "__dict__", "__call__", "__init__", "__new__", "__get__", "__set__", "__getattr__", "__iter__"),
    *("__next__", "__enter__", "__exit__", "__aenter__", "__del__", "__mro__", "__bases__", "__name__", "__module__"),
    *("__wrapped__", "__func__", "__self__", "start", "run", "fork", "socket", "close", "send", "recv", "context"),
)


def foreign(tree: ast.Module, chance: Random) -> None:
    """An expression from elsewhere takes the place of one."""
    one(used(tree), chance).put(foreign_expression(tree, chance))


def own(tree: ast.Module, chance: Random) -> None:
    """Another expression of the program takes the place of one."""
    places = used(tree)
    one(places, chance).put(copy.deepcopy(one(places, chance).node))


def wrapped(tree: ast.Module, chance: Random) -> None:
    """An expression becomes a part of another."""
    wrap(one(used(tree), chance), chance.choice(_WRAPPINGS))


def tangled(tree: ast.Module, chance: Random) -> None:
    """What touches or starts something becomes a part of another expression."""
    calls = [slot for slot in used(tree, ast.Call) if isinstance(slot.node.func, ast.Attribute)]
    for _ in range(3):
        wrap(one(calls, chance), chance.choice(_WRAPPINGS))


def other_argument(tree: ast.Module, chance: Random) -> None:
    """An argument is another one, is left out, is doubled or is unpacked."""
    call = one([node for node in nodes(tree, ast.Call) if node.args or node.keywords], chance)
    arguments: list[ast.expr | ast.keyword] = [*call.args, *call.keywords]
    chosen = chance.choice(arguments)
    value = chosen.value if isinstance(chosen, ast.keyword) else chosen
    new = chance.choice([copy.deepcopy(value), copy.deepcopy(one(used(tree), chance).node)])
    kind = chance.randrange(5)
    if kind == 0:
        call.args = [each for each in call.args if each is not chosen]
        call.keywords = [each for each in call.keywords if each is not chosen]
    elif kind == 1:
        call.args.append(ast.Starred(new, ast.Load()))
    elif kind == 2:
        call.keywords.append(ast.keyword(None, new))
    elif kind == 3:
        call.keywords.append(ast.keyword(chance.choice(["target", "args", "x", "self"]), new))
    else:
        call.args.insert(chance.randint(0, len(call.args)), new)


def other_name(tree: ast.Module, chance: Random) -> None:
    """A name is another one, at one place."""
    name = one(nodes(tree, ast.Name), chance)
    name.id = _another(tree, chance)


def merged_names(tree: ast.Module, chance: Random) -> None:
    """A name is another one, at all places, so that two things become one."""
    old, new = one(names(tree), chance), _another(tree, chance)
    for node in ast.walk(tree):
        for field in ("id", "name", "arg", "attr"):
            if getattr(node, field, None) == old:
                setattr(node, field, new)


def _another(tree: ast.Module, chance: Random) -> str:
    return chance.choice([one(names(tree), chance), chance.choice(_BUILTINS), chance.choice(_ODD_NAMES)])


def other_attribute(tree: ast.Module, chance: Random) -> None:
    """An attribute is another one."""
    found = nodes(tree, ast.Attribute)
    attribute, other = one(found, chance), one(found, chance)
    attribute.attr = chance.choice([other.attr, chance.choice(_ODD_ATTRIBUTES)])


def other_constant(tree: ast.Module, chance: Random) -> None:
    """A constant is another one."""
    one(used(tree, ast.Constant), chance).put(ast.Constant(chance.choice(_CONSTANTS)))


def other_target(tree: ast.Module, chance: Random) -> None:
    """Something else is assigned to: an attribute, an item, several names, or all the rest."""
    slot = one(targets(tree), chance)
    if isinstance(slot.parent, ast.NamedExpr | ast.AugAssign | ast.AnnAssign):
        raise NothingToChangeError
    name = ast.Name(chance.choice(names(tree)), ast.Load())
    holder = copy.deepcopy(one([each for each in used(tree) if not isinstance(each.node, ast.Starred)], chance).node)
    before = copy.deepcopy(slot.node)
    new: list[ast.expr] = [
        ast.Attribute(holder, "x", ast.Store()),
        ast.Attribute(holder, "__class__", ast.Store()),
        ast.Subscript(holder, name, ast.Store()),
        ast.Subscript(name, ast.Slice(None, None), ast.Store()),
        ast.Name(chance.choice([name.id, *_ODD_NAMES]), ast.Store()),
        ast.Tuple([before, ast.Starred(ast.Name("_", ast.Store()), ast.Store())], ast.Store()),
        ast.List([ast.Tuple([before], ast.Store())], ast.Store()),
        ast.Tuple([], ast.Store()),
    ]
    slot.put(chance.choice(new))


CHANGES: Mapping[str, Change] = {
    "foreign expression": foreign,
    "own expression": own,
    "wrapped expression": wrapped,
    "tangled calls": tangled,
    "other argument": other_argument,
    "other name": other_name,
    "merged names": merged_names,
    "other attribute": other_attribute,
    "other constant": other_constant,
    "other target": other_target,
}
