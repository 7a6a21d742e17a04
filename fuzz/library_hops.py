"""The functions between a body and a link that the standard library calls, as text: see ``function_hops``."""

from __future__ import annotations

from fuzz.model import Hop

NEEDS = {
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
    Hop.METHOD_CALLER: ("operator",),
    Hop.FINALIZER: ("weakref",),
    Hop.GATHER: ("asyncio",),
    Hop.TIMER: ("threading",),
    Hop.TASK_GROUP: ("asyncio",),
    Hop.COMPLETED: ("asyncio",),
    Hop.EVENT: ("asyncio",),
    Hop.CONSUMER: ("asyncio",),
    Hop.POLLER: ("zmq",),
}
TEXTS = {
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
    Hop.THREAD: """
def NAME():
    thread = threading.Thread(target=NEXT)
    thread.start()
    thread.join()
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
    Hop.METHOD_CALLER: """
class CLASS:
    def go(self):
        return NEXT()


def NAME():
    return operator.methodcaller('go')(CLASS())
""",
    Hop.FINALIZER: """
class CLASS:
    pass


def NAME():
    kept = CLASS()
    return weakref.finalize(kept, NEXT)()
""",
    Hop.GATHER: """
async def await_NAME():
    return NEXT()


async def gather_NAME():
    return await asyncio.gather(await_NAME())


def NAME():
    return asyncio.run(gather_NAME())[0]
""",
    Hop.TIMER: """
def NAME():
    timer = threading.Timer(0, NEXT)
    timer.start()
    timer.join()
""",
    Hop.TASK_GROUP: """
async def await_NAME():
    return NEXT()


async def group_NAME():
    async with asyncio.TaskGroup() as group:
        task = group.create_task(await_NAME())
    return task.result()


def NAME():
    return asyncio.run(group_NAME())
""",
    Hop.COMPLETED: """
async def await_NAME():
    return NEXT()


async def complete_NAME():
    done, pending = await asyncio.wait([asyncio.create_task(await_NAME())])
    return done.pop().result()


def NAME():
    return asyncio.run(complete_NAME())
""",
    Hop.EVENT: """
async def wait_NAME(event):
    await event.wait()
    return NEXT()


async def set_NAME():
    event = asyncio.Event()
    task = asyncio.create_task(wait_NAME(event))
    await asyncio.sleep(0)
    event.set()
    return await task


def NAME():
    return asyncio.run(set_NAME())
""",
    Hop.CONSUMER: """
async def consume_NAME(waiting):
    while True:
        function = await waiting.get()
        if function is None:
            break
        function()


async def produce_NAME():
    waiting = asyncio.Queue()
    task = asyncio.create_task(consume_NAME(waiting))
    await waiting.put(NEXT)
    await waiting.put(None)
    await task


def NAME():
    asyncio.run(produce_NAME())
""",
    Hop.POLLER: """
def NAME():
    context = zmq.Context()
    first, second = context.socket(zmq.PAIR), context.socket(zmq.PAIR)
    first.bind('inproc://NAME')
    second.connect('inproc://NAME')
    first.send(b'x')
    poller = zmq.Poller()
    poller.register(first, zmq.POLLIN)
    poller.register(second, zmq.POLLIN)
    events = dict(poller.poll(5000))
    context.destroy(0)
    if first in events:
        return None
    elif second in events:
        return NEXT()
""",
}
