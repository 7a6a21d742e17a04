"""The functions between a body and a link as text: ``NEXT`` is what one calls, ``NAME`` and ``CLASS`` are its own."""

from __future__ import annotations

from fuzz.model import Hop

NEEDS = {
    Hop.PARTIAL: ("functools",),
    Hop.DECORATED: ("functools",),
    Hop.PATCHED: ("sys",),
}
TEXTS = {
    Hop.PLAIN: """
def NAME():
    return NEXT()
""",
    Hop.ARGUMENTS: """
def NAME(*args, **options):
    return NEXT(*args, **options)
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
    Hop.FINALLY: """
def NAME():
    try:
        pass
    finally:
        NEXT()
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
    Hop.DEAD: """
FLAG_NAME = False


def NAME():
    if FLAG_NAME:
        NEXT()
""",
    Hop.EXPRESSION: """
def NAME():
    return next(function() for function in [NEXT])
""",
    Hop.DELEGATED: """
def yield_NAME():
    yield NEXT()


def pass_NAME():
    yield from yield_NAME()


def NAME():
    return next(pass_NAME())
""",
    Hop.SENTINEL: """
def NAME():
    return next(iter(NEXT, 'over'))
""",
    Hop.RECURSION: """
def NAME(left=2):
    return NEXT() if left == 0 else NAME(left - 1)
""",
    Hop.LISTENERS: """
LISTENERS_NAME = []
LISTENERS_NAME.append(NEXT)


def NAME():
    for listener in LISTENERS_NAME:
        return listener()
""",
    Hop.SEND: """
def answer_NAME():
    answer = None
    while True:
        function = yield answer
        answer = function()


def NAME():
    asked = answer_NAME()
    next(asked)
    return asked.send(NEXT)
""",
    Hop.INSIDE: """
def NAME():
    from MODULE import NEXT
    return NEXT()
""",
    Hop.FALLBACK: """
try:
    from fuzz_is_missing import run_NAME
except ImportError:
    from MODULE import NEXT as run_NAME


def NAME():
    return run_NAME()
""",
    Hop.PATCHED: """
def replaced_NAME():
    return None


setattr(sys.modules[__name__], 'replaced_NAME', NEXT)


def NAME():
    return replaced_NAME()
""",
}
