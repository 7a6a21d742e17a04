"""The functions between a body and a link as text: ``NEXT`` is what one calls, ``NAME`` and ``CLASS`` are its own."""

from __future__ import annotations

from fuzz.model import Hop

NEEDS = {
    Hop.PARTIAL: ("functools",),
    Hop.DECORATED: ("functools",),
    Hop.COROUTINE: ("asyncio",),
    Hop.DISPATCH: ("functools",),
    Hop.QUEUE: ("queue",),
    Hop.CONTEXT_VARIABLE: ("contextvars",),
    Hop.WEAK: ("weakref",),
    Hop.THREAD_LOCAL: ("threading",),
    Hop.MANAGER: ("contextlib",),
    Hop.THREAD: ("threading",),
    Hop.EXIT_STACK: ("contextlib",),
    Hop.FUTURE: ("concurrent.futures",),
    Hop.HEAP: ("heapq",),
    Hop.BY_NAME: ("importlib",),
    Hop.PLUG_IN: ("importlib", "os"),
    Hop.ASYNC_GENERATOR: ("asyncio",),
    Hop.CHAIN_MAP: ("collections",),
    Hop.FACTORY: ("collections",),
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
    Hop.QUEUE: """
def NAME():
    waiting = queue.Queue()
    waiting.put(NEXT)
    return waiting.get()()
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
    Hop.HEAP: """
def NAME():
    waiting = []
    heapq.heappush(waiting, (1, NEXT))
    return heapq.heappop(waiting)[1]()
""",
    Hop.BY_NAME: """
PLACES_NAME = {'go': 'MODULE'}


def NAME():
    return importlib.import_module(PLACES_NAME['go']).NEXT()
""",
    Hop.PLUG_IN: """
def NAME():
    chosen = os.environ.get('FUZZ_PLUG_IN', 'NAME')
    return importlib.import_module(f'plugs.{chosen}').go()
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
    Hop.ASYNC_GENERATOR: """
async def yield_NAME():
    yield NEXT()


async def take_NAME():
    return [value async for value in yield_NAME()][0]


def NAME():
    return asyncio.run(take_NAME())
""",
    Hop.CHAIN_MAP: """
TABLES_NAME = collections.ChainMap({}, {'go': NEXT})


def NAME():
    return TABLES_NAME['go']()
""",
    Hop.FACTORY: """
def NAME():
    return collections.defaultdict(NEXT)['x']
""",
    Hop.SENTINEL: """
def NAME():
    return next(iter(NEXT, 'over'))
""",
}
