"""Writes routes: chains of functions between a body and what it reaches."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count

from fuzz.model import Hop, label
from fuzz.text import Writer


class Routes:
    """Writes the routes of the bodies at one depth, spread over so many modules.

    A function only calls functions of its own module and of later ones, so that no import is circular.
    """

    def __init__(self, writer: Writer, depth: int, modules: int) -> None:
        self._writer = writer
        self._depth = depth
        self._modules = modules
        self._numbers = count(1)

    def write(self, hops: Sequence[Hop], module: str, function: str) -> tuple[str, str]:
        """Write a route to a function; returns the module and the name of its first function."""
        for position, hop in reversed(list(enumerate(hops))):
            part = position * self._modules // len(hops)
            here, name = f"relays{self._depth}{'abc'[part]}", f"step{self._depth}_{next(self._numbers)}"
            source = self._writer.module(here)
            if hop is Hop.GETATTR:
                target = self._writer.reach_module(source, module) if module != here else "sys.modules[__name__]"
                following = f"getattr({target}, {function!r})"
                source.need("sys")
            else:
                following = function if module == here else self._writer.reach(source, module, function)
            source.need(*_NEEDS.get(hop, ()))
            text = _TEXTS[hop].replace("CLASS", f"Relay{name[4:]}").replace("NAME", name).replace("NEXT", following)
            source.add(text + "", label(hop))
            module, function = here, name
        return module, function


_NEEDS = {
    Hop.PARTIAL: ("functools",),
    Hop.DECORATED: ("functools",),
    Hop.FIELD: ("dataclasses",),
    Hop.COROUTINE: ("asyncio",),
    Hop.MANAGER: ("contextlib",),
    Hop.THREAD: ("threading",),
}
_TEXTS = {
    Hop.PLAIN: """
def NAME():
    return NEXT()
""",
    Hop.ARGUMENTS: """
def NAME(*args, **options):
    return NEXT(*args, **options)
""",
    Hop.METHOD: """
class CLASS:
    def go(self):
        return NEXT()


def NAME():
    return CLASS().go()
""",
    Hop.CLASS_METHOD: """
class CLASS:
    @classmethod
    def go(cls):
        return NEXT()


def NAME():
    return CLASS.go()
""",
    Hop.STATIC_METHOD: """
class CLASS:
    @staticmethod
    def go():
        return NEXT()


NAME = CLASS.go
""",
    Hop.SUPER: """
class BaseCLASS:
    def go(self):
        return NEXT()


class CLASS(BaseCLASS):
    def go(self):
        return super().go()


def NAME():
    return CLASS().go()
""",
    Hop.HOOK: """
class BaseCLASS:
    def go(self):
        return self.hook()

    def hook(self):
        return None


class CLASS(BaseCLASS):
    def hook(self):
        return NEXT()


def NAME():
    return CLASS().go()
""",
    Hop.LAMBDA: """
NAME = lambda: NEXT()
""",
    Hop.PARTIAL: """
def apply_NAME(function):
    return function()


NAME = functools.partial(apply_NAME, NEXT)
""",
    Hop.CLOSURE: """
def wrap_NAME(function):
    def inner():
        return function()

    return inner


NAME = wrap_NAME(NEXT)
""",
    Hop.DECORATED: """
def decorate_NAME(function):
    @functools.wraps(function)
    def wrapper(*args, **options):
        return function(*args, **options)

    return wrapper


@decorate_NAME
def NAME():
    return NEXT()
""",
    Hop.CALLBACK: """
def apply_NAME(function):
    return function()


def NAME():
    return apply_NAME(NEXT)
""",
    Hop.REGISTRY: """
TABLE_NAME = {'go': NEXT}


def NAME():
    return TABLE_NAME['go']()
""",
    Hop.GETATTR: """
def NAME():
    return NEXT()
""",
    Hop.CALLABLE: """
class CLASS:
    def __call__(self):
        return NEXT()


NAME = CLASS()
""",
    Hop.COMPUTED: """
class CLASS:
    @property
    def value(self):
        return NEXT()


def NAME():
    return CLASS().value
""",
    Hop.FIELD: """
@dataclasses.dataclass
class CLASS:
    function: object


def NAME():
    return CLASS(NEXT).function()
""",
    Hop.GENERATOR: """
def yield_NAME():
    yield NEXT()


def NAME():
    return next(yield_NAME())
""",
    Hop.CONDITION: """
FLAG_NAME = True


def NAME():
    return NEXT() if FLAG_NAME else None
""",
    Hop.HANDLER: """
def NAME():
    try:
        raise KeyError('x')
    except KeyError:
        return NEXT()
""",
    Hop.MATCH: """
def NAME():
    match 'go':
        case 'stay':
            return None
        case _:
            return NEXT()
""",
    Hop.COROUTINE: """
async def await_NAME():
    return NEXT()


def NAME():
    return asyncio.run(await_NAME())
""",
    Hop.MANAGER: """
@contextlib.contextmanager
def around_NAME():
    NEXT()
    yield


def NAME():
    with around_NAME():
        pass
""",
    Hop.FINALLY: """
def NAME():
    try:
        pass
    finally:
        NEXT()
""",
    Hop.LEAVING: """
class CLASS:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        NEXT()


def NAME():
    with CLASS():
        pass
""",
    Hop.FOR: """
def NAME():
    for _ in range(2):
        NEXT()
""",
    Hop.WHILE: """
def NAME():
    left = 1
    while left:
        NEXT()
        left -= 1
""",
    Hop.COMPREHENSION: """
def NAME():
    [NEXT() for _ in (1,)]
""",
    Hop.MAP: """
def NAME():
    list(map(lambda _: NEXT(), [1]))
""",
    Hop.KEY: """
def NAME():
    sorted([1], key=lambda _: NEXT() or 0)
""",
    Hop.THREAD: """
def NAME():
    thread = threading.Thread(target=NEXT)
    thread.start()
    thread.join()
""",
    Hop.DEAD: """
FLAG_NAME = False


def NAME():
    if FLAG_NAME:
        NEXT()
""",
}
