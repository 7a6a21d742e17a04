"""The functions between a body and a link as text: ``NEXT`` is what one calls, ``NAME`` and ``CLASS`` are its own."""

from __future__ import annotations

from fuzz.model import Hop

NEEDS = {
    Hop.PARTIAL: ("functools",),
    Hop.DECORATED: ("functools",),
    Hop.FIELD: ("dataclasses",),
    Hop.COROUTINE: ("asyncio",),
    Hop.MANAGER: ("contextlib",),
    Hop.THREAD: ("threading",),
    Hop.DISPATCH: ("functools",),
    Hop.ENUM: ("enum",),
    Hop.QUEUE: ("queue",),
    Hop.CONTEXT_VARIABLE: ("contextvars",),
    Hop.WEAK: ("weakref",),
    Hop.THREAD_LOCAL: ("threading",),
    Hop.EXIT_STACK: ("contextlib",),
    Hop.FUTURE: ("concurrent.futures",),
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
    Hop.DISPATCH: """
@functools.singledispatch
def serve_NAME(item):
    return None


@serve_NAME.register
def serve_number_NAME(item: int):
    return NEXT()


def NAME():
    return serve_NAME(1)
""",
    Hop.CLASS_DECORATOR: """
def equip_NAME(cls):
    cls.go = lambda self: NEXT()
    return cls


@equip_NAME
class CLASS:
    pass


def NAME():
    return CLASS().go()
""",
    Hop.PROXY: """
class TargetCLASS:
    def go(self):
        return NEXT()


class CLASS:
    def __init__(self, target):
        self._target = target

    def __getattr__(self, name):
        return getattr(self._target, name)


def NAME():
    return CLASS(TargetCLASS()).go()
""",
    Hop.ENUM: """
class CLASS(enum.Enum):
    STAY = 'stay'
    GO = 'go'

    def run(self):
        return None if self is CLASS.STAY else NEXT()


def NAME():
    return CLASS('go').run()
""",
    Hop.QUEUE: """
def NAME():
    waiting = queue.Queue()
    waiting.put(NEXT)
    return waiting.get()()
""",
    Hop.DESCRIPTOR: """
class ReaderCLASS:
    def __get__(self, instance, owner):
        return NEXT()


class CLASS:
    value = ReaderCLASS()


def NAME():
    return CLASS().value
""",
    Hop.CONTEXT_VARIABLE: """
CURRENT_NAME = contextvars.ContextVar('CURRENT_NAME')


def NAME():
    token = CURRENT_NAME.set(NEXT)
    try:
        return CURRENT_NAME.get()()
    finally:
        CURRENT_NAME.reset(token)
""",
    Hop.WEAK: """
class CLASS:
    def go(self):
        return NEXT()


KEPT_NAME = CLASS()
KNOWN_NAME = weakref.WeakValueDictionary({'kept': KEPT_NAME})


def NAME():
    return KNOWN_NAME['kept'].go()
""",
    Hop.THREAD_LOCAL: """
LOCAL_NAME = threading.local()


def NAME():
    if not hasattr(LOCAL_NAME, 'function'):
        LOCAL_NAME.function = NEXT
    return LOCAL_NAME.function()
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
    Hop.EXIT_STACK: """
def NAME():
    with contextlib.ExitStack() as stack:
        stack.callback(NEXT)
""",
    Hop.FUTURE: """
def NAME():
    with concurrent.futures.ThreadPoolExecutor(1) as executor:
        executor.submit(int).add_done_callback(lambda future: NEXT())
""",
}
