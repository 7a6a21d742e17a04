"""Functions that are handed to others: which are called, and which are not, or not in this process."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script

HEAD = """
import asyncio, atexit, collections, concurrent.futures, contextlib, copy, functools, heapq, itertools
import operator, signal, sys, threading
import other
def use(*args, **options):
    sock.send(b"x")  {mark}
    return 1
class Thing:
    def close(self):
        use()
class Plain:
    def method(self, *args):
        use()
    @property
    def shown(self):
        return use()
    @shown.setter
    def shown(self, value):
        use()
    @functools.cached_property
    def once(self):
        return use()
    @staticmethod
    def static():
        use()
    @classmethod
    def of_class(cls):
        use()
class Descriptor:
    def __get__(self, instance, owner):
        return use()
    def __set__(self, instance, value):
        use()
class Described:
    field = Descriptor()
class Meta(type):
    def __call__(cls):
        use()
        return 1
class Made(metaclass=Meta):
    pass
class Base:
    def __init_subclass__(cls, **options):
        use()
class Silent:
    def __init_subclass__(cls, **options):
        pass
def generate():
    try:
        yield 1
        use()
        yield 2
    finally:
        pass
def finishing():
    try:
        yield 1
    finally:
        use()
@contextlib.contextmanager
def managing():
    yield 1
    use()
async def waiting():
    use()
@functools.cache
def cached():
    return use()
@functools.singledispatch
def dispatched(value):
    pass
@dispatched.register
def _(value: int):
    use()
"""

CALLED = [
    "try:\n    collections.defaultdict()[1]\nexcept KeyError:\n    use()",
    "try:\n    collections.defaultdict(None, a=1)[1]\nexcept KeyError:\n    use()",
    "for _, group in itertools.groupby([1, 2], len):\n    for _ in group: use()",
    "signal.signal(signal.SIGUSR1, signal.SIG_IGN); os.kill(os.getpid(), signal.SIGUSR1); use()",
    *("use()", "use(*[1])", "(lambda: use())()", "[use][0]()", "{'a': use}['a']()", "(use or 1)()", "(1 and use)()"),
    *("list(map(use, [1]))", "[*map(use, [1])]", "for _ in map(use, [1]): pass", "next(map(use, [1]))"),
    *(
        "sum(map(use, [1]))",
        "''.join(map(use, 'a'))",
        "dict(map(use, [1]))",
        "set(map(use, [1]))",
        "a, = map(use, [1])",
    ),
    *("any(map(use, [1]))", "print(*map(use, [1]))", "tuple(use() for _ in [1])", "[use() for _ in [1]]"),
    *("{use() for _ in [1]}", "{1: use() for _ in [1]}", "[1 for _ in [1] if use()]", "list(filter(use, [1]))"),
    *("sorted([1, 2], key=use)", "[2, 1].sort(key=use)", "max([1, 2], key=use)", "min(1, 2, key=use)"),
    *("functools.reduce(use, [1, 2])", "functools.reduce(use, [1], 0)", "list(itertools.starmap(use, [(1,)]))"),
    *(
        "list(itertools.takewhile(use, [1]))",
        "list(itertools.dropwhile(use, [1]))",
        "list(itertools.groupby([1], use))",
    ),
    *("list(itertools.filterfalse(use, [1]))", "list(itertools.accumulate([1, 2], use))", "next(iter(use, 2))"),
    *("heapq.nlargest(1, [1, 2], key=use)", "list(heapq.merge([1], [2], key=use))", "heapq.nsmallest(1, [1], key=use)"),
    *("functools.partial(use)()", "functools.partial(use, 1)(2)", "collections.defaultdict(use)['a']"),
    *("operator.methodcaller('method')(Plain())", "operator.attrgetter('shown')(Plain())", "getattr(Plain(), 'shown')"),
    *(
        "Plain().method()",
        "Plain.method(Plain())",
        "Plain().shown",
        "Plain().shown = 1",
        "Plain().once",
        "Plain.static()",
    ),
    *("setattr(Plain(), 'shown', 1)", "Plain.of_class()", "Plain().of_class()", "Described().field", "Described.field"),
    *("Described().field = 1", "Made()", "class Sub(Base): pass", "class Sub(Base, Silent): pass"),
    *("type('Sub', (Base,), {})", "hasattr(Plain(), 'shown'); Plain().shown"),
    *("with contextlib.closing(Thing()): pass", "with managing(): pass", "with contextlib.suppress(OSError): use()"),
    *("with contextlib.ExitStack() as s: s.callback(use)", "with contextlib.ExitStack() as s: s.callback(use, 1, a=2)"),
    *("s = contextlib.ExitStack(); s.callback(use); s.close()", "with contextlib.ExitStack() as s: s.push(use)"),
    "s = contextlib.ExitStack(); s.callback(use); s.pop_all().close()",
    "with contextlib.ExitStack() as s: s.enter_context(managing())",
    "with contextlib.ExitStack() as s: s.enter_context(contextlib.closing(Thing()))",
    *(
        "for _ in generate(): pass",
        "list(generate())",
        "g = generate(); next(g); next(g)",
        "g = generate(); next(g); g.send(1)",
    ),
    *("g = finishing(); next(g); g.close()", "list(finishing())", "for _ in finishing(): pass"),
    *("asyncio.run(waiting())", "asyncio.new_event_loop().run_until_complete(waiting())"),
    "async def main():\n    await waiting()\nasyncio.run(main())",
    "async def main():\n    await asyncio.gather(waiting(), waiting())\nasyncio.run(main())",
    "async def main():\n    task = asyncio.create_task(waiting())\n    await task\nasyncio.run(main())",
    "async def main():\n    await asyncio.to_thread(use)\nasyncio.run(main())",
    *("threading.Thread(target=use).start()", "threading.Timer(1, use).start()", "threading.Thread(None, use).start()"),
    "class T(threading.Thread):\n    def run(self):\n        use()\nT().start()",
    *(
        "concurrent.futures.ThreadPoolExecutor().submit(use)",
        "list(concurrent.futures.ThreadPoolExecutor().map(use, [1]))",
    ),
    "with concurrent.futures.ThreadPoolExecutor() as pool:\n    pool.submit(len, []).add_done_callback(use)",
    *("cached()", "dispatched(1)", "functools.lru_cache(maxsize=2)(use)()", "functools.wraps(use)(use)()"),
    *("atexit.register(use); sys.exit()", "signal.signal(signal.SIGUSR1, use); os.kill(os.getpid(), signal.SIGUSR1)"),
    "other.call(use)\nother.loop().run_forever()",
    *("try:\n    1 / other.n\nfinally:\n    use()", "try:\n    raise KeyError\nexcept LookupError:\n    use()"),
    *(
        "try:\n    pass\nexcept OSError:\n    pass\nelse:\n    use()",
        "while use(): break",
        "if use(): pass",
        "assert use()",
    ),
    *("for _ in []: pass\nelse: use()", "for _ in [1]:\n    continue\nelse:\n    use()", "f'{use()}'", "x = y = use()"),
    *("x: int = use()", "x = [0]; x[use()] = 1", "x = [0]; x[0] += use()", "del [use()][0]", "return_ = use(), 1"),
    *("lambda x=use(): x", "def f(x=use()): pass", "class C:\n    x = use()", "class C(use() and object): pass"),
    *("-use()", "not use()", "1 + use()", "1 < use()", "1 < 2 < use()", "use() if other.x else 1", "other.x and use()"),
    *("other.f(use())", "other.f(a=use())", "other.f(*use())", "other.f(**use())", "(yield_ := use())", "[*[use()]]"),
    *(
        "import contextlib as c\nwith c.nullcontext(use()): pass",
        "global g\ng = use()",
        "raise use()",
        "x = {**{'a': use()}}",
    ),
    *(
        "Thing.__enter__ = lambda self: use()\nThing.__exit__ = lambda self, *e: None\nwith Thing(): pass",
        "exec_ = use; exec_()",
    ),
]

NOT_CALLED = [
    *("use", "lambda: use()", "functools.partial(use)", "(use() for _ in [1])", "class Sub(Silent, Base): pass"),
    *(
        "list(map(use, []))",
        "[use() for _ in []]",
        "[use() for _ in [1] if 0]",
        "sorted([], key=use)",
        "[].sort(key=use)",
    ),
    *("functools.reduce(use, [1])", "functools.reduce(use, [], 0)", "max(1, 2)", "0 and use()", "1 or use()"),
    *(
        "1 if 1 else use()",
        "use() if 0 else 1",
        "while 0: use()",
        "for _ in []: use()",
        "for _ in [1]: break\nelse: use()",
    ),
    *("collections.defaultdict(use, a=1)['a']", "{'a': 1}.get('a', use)", "collections.defaultdict(use).get('a')"),
    *("next(iter([1]), use)", "getattr(Plain(), 'method')", "hasattr(Plain(), 'method')", "Plain().method", "Plain"),
    *("generate()", "g = generate(); next(g)", "for _ in generate(): break", "managing()", "waiting", "cached"),
    *("s = contextlib.ExitStack(); s.callback(use)", "with contextlib.ExitStack() as s: s.callback(use); s.pop_all()"),
    *(
        "threading.Thread(target=use)",
        "threading.Timer(1, use)",
        "contextlib.closing(Thing())",
        "class Sub(Silent): pass",
    ),
    *("atexit.register(use); os._exit(0)", "atexit.register(use); atexit.unregister(use); sys.exit()"),
    *(
        "signal.signal(signal.SIGUSR1, use); os._exit(0)",
        "def f():\n    use()",
        "class C:\n    def f(self):\n        use()",
    ),
    *(
        "try:\n    pass\nexcept OSError:\n    use()",
        "try:\n    raise KeyError\nexcept OSError:\n    use()\nexcept KeyError:\n    pass",
    ),
    *(
        "try:\n    raise KeyError\nexcept KeyError:\n    pass\nelse:\n    use()",
        "if 0:\n    use()",
        "if 1:\n    pass\nelse:\n    use()",
    ),
    *(
        "sys.exit(); use()",
        "os._exit(0); use()",
        "raise SystemExit; use()",
        "os.execv('a', []); use()",
        "1 > 2 < use()",
    ),
    *(
        "[1 for _ in [1] if 0 and use()]",
        "def f():\n    return 1\n    use()\nf()",
        "def f():\n    raise KeyError\n    use()\nf()",
    ),
    *(
        "for _ in [1]:\n    continue\n    use()",
        "for _ in [1]:\n    break\n    use()",
        "with contextlib.suppress(KeyError):\n    raise KeyError\n    use()",
    ),
    *(
        "lambda x: use()",
        "x = use",
        "x = [use]",
        "x = {'a': use}",
        "assert 1, use()",
        "match 1:\n    case 2:\n        use()",
    ),
    *("match 1:\n    case 1 if 0:\n        use()", "import math\nmath.use = use", "del use", "other.x = use"),
]


def _in_child(program: str) -> str:
    return "if os.fork() == 0:\n" + "".join(f"    {line}\n" for line in program.split("\n")) + "    os._exit(0)\n"


@pytest.mark.parametrize("program", CALLED)
def test_it_is_called(program: str) -> None:
    check(script(SOCKET, HEAD.format(mark="# expect: ZMQ202"), _in_child(program)))


@pytest.mark.parametrize("program", NOT_CALLED)
def test_it_is_not_called(program: str) -> None:
    check(script(SOCKET, HEAD.format(mark=""), _in_child(program)))


@pytest.mark.parametrize("program", ["cached()", "kept.once", "cached(); cached()"])
def test_what_was_computed_before_the_fork_is_not_computed_again(program: str) -> None:
    check(script(SOCKET, HEAD.format(mark=""), "kept = Plain()\ncached()\nkept.once\n", _in_child(program)))


@pytest.mark.parametrize("program", ["cached.cache_clear(); cached()", "del kept.once; kept.once", "Plain().once"])
def test_what_was_forgotten_is_computed_again(program: str) -> None:
    before = "kept = Plain()\ncached()\nkept.once\n"
    check(script(SOCKET, HEAD.format(mark="# expect: ZMQ202"), before, _in_child(program)))


def test_a_callback_that_the_parent_gave_to_its_loop_is_not_called_by_the_loop_of_the_child() -> None:
    check(script(SOCKET, HEAD.format(mark=""), "other.call(use)\n", _in_child("other.loop().run_forever()")))


@pytest.mark.parametrize("rows", ["(str(each) for each in draw())", "draw()"])
def test_what_is_drawn_lazily_is_drawn_by_calls_that_nobody_knows(rows: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            def draw():
                sock.send(b"x")  # expect: ZMQ202
                yield 1
            if os.fork() == 0:
                open("rows", "w").writelines({rows})
            """,
        )
    )
