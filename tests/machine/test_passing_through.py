"""What goes into functions and containers of the standard library comes out again: this object, and not another."""

from __future__ import annotations

import pytest
from programs import check, script

PROGRAM = """
import bisect, collections, contextlib, contextvars, copy, functools, heapq, itertools, operator, os, types, weakref
import other
import zmq

class Box:
    def __init__(self, first, second=None):
        self.first, self.second = first, second
    def get(self, which="first"):
        return getattr(self, which)
    @property
    def shown(self):
        return self.first
    @shown.setter
    def shown(self, value):
        self.first = value
    @staticmethod
    def pick(value, *others):
        return value
    @classmethod
    def made(cls, *args, **options):
        return cls(*args, **options)
    def __enter__(self):
        return self.first
    def __exit__(self, *exc):
        return False

class Rows:
    def __init__(self, *items):
        self.items, self.place = items, 0
    def __iter__(self):
        return self
    def __next__(self):
        if self.place == len(self.items):
            raise StopIteration
        self.place += 1
        return self.items[self.place - 1]

def swapped(first, second):
    return second, first

def wrapped(function):
    @functools.wraps(function)
    def inner(*args, **options):
        return function(*args, **options)
    return inner

@wrapped
def first_of(first, second):
    return first

@functools.singledispatch
def dispatched(value, a, b):
    return a

one = zmq.Context().socket(zmq.PUSH)
if os.fork() == 0:
    two = zmq.Context().socket(zmq.PUSH)
"""

EXACT = [
    ("held = [b, a]", "held[-1]"),
    ("held = [b, a]; held.reverse()", "held[0]"),
    ("held = [b]; held.insert(0, a)", "held[0]"),
    ("held = [b]; held.append(a)", "held[-1]"),
    ("held = [b]; held.extend([a])", "held[1]"),
    ("held = [b]; held += [a]", "held[1]"),
    ("held = [b] + [a]", "held[1]"),
    ("held = [a, b]; last = held.pop()", "held[0]"),
    ("held = [b, a]", "held.pop()"),
    ("held = [a, b]", "held.pop(0)"),
    ("held = [b, a]; del held[0]", "held[0]"),
    ("held = [b, a]; held.remove(b)", "held[0]"),
    ("held = [b, b]; held[1] = a", "held[1]"),
    ("held = [b, b]; held.__setitem__(1, a)", "held.__getitem__(1)"),
    ("held = [b, a, b]", "held[1:][0]"),
    ("held = [b, a, b]", "held[:2][-1]"),
    ("held = [b, a, b]; held[:1] = []", "held[0]"),
    ("held = [b, a, b]; del held[:1]", "held[0]"),
    ("held = [a, b].copy()", "held[0]"),
    ("held = copy.copy([a, b])", "held[0]"),
    ("held = [*(b, a)]", "held[1]"),
    ("held = list((b, a))", "held[1]"),
    ("held = tuple([b, a])", "held[1]"),
    ("held = [b, a]; held.clear(); held.append(a)", "held[0]"),
    ("_, held = b, a", "held"),
    ("_, *held = b, a", "held[0]"),
    ("*_, held = b, b, a", "held"),
    ("_, *held, _ = b, a, b", "held[-1]"),
    ("_, *held, _ = b, a, b", "held[0]"),
    ("(_, (held, _)) = (b, (a, b))", "held"),
    ("held, _ = swapped(b, a)", "held"),
    ("held = collections.deque([b, a])", "held.pop()"),
    ("held = collections.deque([a, b])", "held.popleft()"),
    ("held = {'a': a, 'b': b}", "held['a']"),
    ("held = {'a': b}; held['a'] = a", "held['a']"),
    ("held = {'b': b}; held.update(a=a)", "held['a']"),
    ("held = {'b': b}; held.update({'a': a, 'b': b})", "held['a']"),
    ("held = {'b': b}; held |= {'a': a}", "held['a']"),
    ("held = {'a': b} | {'a': a}", "held['a']"),
    ("held = {'b': b, **{'a': a}}", "held['a']"),
    ("held = dict(a=a, b=b)", "held['a']"),
    ("held = dict([('a', a), ('b', b)])", "held['a']"),
    ("held = dict({'b': b}, a=a)", "held['a']"),
    ("held = dict(zip(['b', 'a'], [b, a]))", "held['a']"),
    ("held = {name: each for name, each in (('b', b), ('a', a))}", "held['a']"),
    ("held = {'a': a, 'b': b}.copy()", "held['a']"),
    ("held = {'a': a, 'b': b}", "held.get('a')"),
    ("held = {'b': b}", "held.get('a', a)"),
    ("held = {'a': a}", "held.get('a', b)"),
    ("held = {'b': b}", "held.setdefault('a', a)"),
    ("held = {'a': a}; held.setdefault('a', b)", "held['a']"),
    ("held = {'a': a}", "held.setdefault('a', b)"),
    ("held = {'a': a, 'b': b}", "held.pop('a')"),
    ("held = {'b': b}", "held.pop('a', a)"),
    ("held = {'a': a, 'b': b}", "list(held.values())[0]"),
    ("held = {'b': b, 'a': a}", "list(held.items())[1][1]"),
    ("held = {a: 'a', b: 'b'}", "list(held.keys())[0]"),
    ("held = {a: 'a', b: 'b'}", "list(held)[0]"),
    ("held = dict.fromkeys([a], b)", "[*held][0]"),
    ("held = dict.fromkeys(['a'], a)", "held['a']"),
    ("held = collections.OrderedDict(b=b, a=a)", "held['a']"),
    ("held = collections.defaultdict(lambda: a)", "held['x']"),
    ("held = collections.ChainMap({'a': a}, {'a': b})", "held['a']"),
    ("held = collections.ChainMap({}, {'a': a, 'b': b})", "held['a']"),
    ("held = collections.ChainMap({'b': b}, {'a': a})", "held.get('a')"),
    ("held = collections.ChainMap({'b': b}); held.update(a=a)", "held['a']"),
    ("held = collections.ChainMap({'b': b}).new_child({'b': a})", "held['b']"),
    ("held = collections.namedtuple('Pair', 'a b')(b=b, a=a)", "held.a"),
    ("held = types.SimpleNamespace(a=a, b=b)", "held.a"),
    ("held = Box(a, b)", "held.first"),
    ("held = Box(b); held.first = a", "held.get()"),
    ("held = Box(b); held.shown = a", "held.shown"),
    ("held = Box(b); setattr(held, 'first', a)", "held.first"),
    ("held = Box(a, b)", "getattr(held, 'first')"),
    ("held = Box(a, b)", "getattr(held, 'third', held.first)"),
    ("held = Box(a, b)", "held.get(which='first')"),
    ("held = Box(a, b).get", "held()"),
    ("held = Box(a, b)", "Box.get(held)"),
    ("held = Box.pick", "held(a, b)"),
    ("held = Box(b).pick", "held(a, b)"),
    ("held = Box.made(a, second=b)", "held.first"),
    ("held = copy.copy(Box(a, b))", "held.first"),
    ("held = object.__new__(Box); held.__init__(a, b)", "held.first"),
    ("held = Box(b); object.__setattr__(held, 'first', a)", "held.first"),
    ("with Box(a, b) as held: pass", "held"),
    ("with contextlib.nullcontext(a) as held: pass", "held"),
    ("with contextlib.ExitStack() as stack: held = stack.enter_context(Box(a, b))", "held"),
    ("held = functools.partial(Box, a)(b)", "held.first"),
    ("held = functools.partial(Box, second=b)(first=a)", "held.first"),
    ("held = functools.partial(Box.pick, a)", "held(b)"),
    ("held = functools.reduce(lambda x, y: y, [b, b, a])", "held"),
    ("held = first_of", "held(a, b)"),
    ("held = first_of", "held(second=b, first=a)"),
    ("held = first_of", "held(*[a, b])"),
    ("held = first_of", "held(**{'first': a, 'second': b})"),
    ("held = lambda x=a: x", "held()"),
    ("held = lambda x, y: x", "held(a, b)"),
    ("held = lambda *x, y: y", "held(b, y=a)"),
    ("held = lambda **x: x['a']", "held(a=a, b=b)"),
    ("held = operator.itemgetter(1)", "held([b, a])"),
    ("held = operator.itemgetter('a')", "held({'b': b, 'a': a})"),
    ("held = operator.attrgetter('first')", "held(Box(a, b))"),
    ("held = operator.attrgetter('first.first')", "held(Box(Box(a, b), b))"),
    ("held = operator.methodcaller('get', 'second')", "held(Box(b, a))"),
    ("held = types.MethodType(lambda self: self, a)", "held()"),
    ("held = types.MethodType(Box.get, Box(a, b))", "held()"),
    ("held = contextvars.ContextVar('held', default=b); held.set(a)", "held.get()"),
    ("held = contextvars.ContextVar('held', default=a)", "held.get()"),
    ("held = list(enumerate([b, a]))", "held[1][1]"),
    ("held = list(zip([b, a], [b, b]))", "held[1][0]"),
    ("held = [y for x, y in zip([b], [a])]", "held[0]"),
    ("held = list(map(lambda x: x, [b, a]))", "held[1]"),
    ("held = list(map(lambda x, y: y, [b], [a]))", "held[0]"),
    ("held = list(reversed([a, b]))", "held[1]"),
    ("held = list(itertools.chain([b], [a]))", "held[1]"),
    ("held = list(itertools.chain.from_iterable([[b], [a]]))", "held[1]"),
    ("held = list(itertools.zip_longest([b], [b, a]))", "held[1][1]"),
    ("held = list(itertools.zip_longest([b, b], [b], fillvalue=a))", "held[1][1]"),
    ("held = list(itertools.product([b], [b, a]))", "held[1][1]"),
    ("held = list(itertools.pairwise([b, a, b]))", "held[0][1]"),
    ("held = list(itertools.permutations([b, a]))", "held[1][0]"),
    ("held = list(itertools.combinations([a, b], 2))", "held[0][0]"),
    ("held = list(itertools.batched([b, a, b], 2))", "held[0][1]"),
    ("held = next(iter([a, b]))", "held"),
    ("held = iter([a, b])", "next(held)"),
    ("held = (each for each in [a])", "next(held)"),
    ("held = [each for each in [b, a] if each is not b]", "held[0]"),
    ("held = next((each for each in [a, b]), None)", "held"),
    ("held = next(iter([]), a)", "held"),
    ("held = [each for each in Rows(a)]", "held[0]"),
    ("for held in Rows(a): pass", "held"),
    ("for held in [b, a]: pass", "held"),
    ("for _, held in {'b': b, 'a': a}.items(): pass", "held"),
    ("for held in [a, b]: break", "held"),
    ("held = None or a", "held"),
    ("held = a or b", "held"),
    ("held = a if 1 else b", "held"),
    ("held = b if not 1 else a", "held"),
    ("held = (b, a)[1]", "held"),
    ("if (held := a): pass", "held"),
    ("held = other_name = a", "other_name"),
    ("held = b\ndef change():\n    global held\n    held = a\nchange()", "held"),
    ("def outer(x):\n    def inner():\n        nonlocal x\n        x = a\n    inner()\n    return x", "outer(b)"),
    ("def give():\n    try:\n        return a\n    finally:\n        pass", "give()"),
    ("def give():\n    try:\n        return b\n    finally:\n        return a", "give()"),
    ("def give():\n    try:\n        raise KeyError\n    except KeyError:\n        return a\n    return b", "give()"),
    ("def give():\n    yield b\n    yield a\n_, held = give()", "held"),
    ("def give():\n    yield from [b, a]\n_, held = give()", "held"),
    ("class Holder:\n    held = a", "Holder.held"),
    ("class Holder:\n    held = a", "Holder().held"),
    ("class Base:\n    held = b\nclass Holder(Base):\n    held = a", "Holder().held"),
    ("class Base:\n    held = a\nclass Holder(Base):\n    pass", "Holder.held"),
    ("class Holder(Box):\n    def __init__(self):\n        super().__init__(a, b)", "Holder().first"),
    ("class Holder:\n    def __getattr__(self, name):\n        return a", "Holder().held"),
    ("class Holder:\n    def __getitem__(self, name):\n        return a", "Holder()['held']"),
    ("class Holder:\n    def __call__(self, x, y):\n        return x", "Holder()(a, b)"),
    ("class Holder:\n    def __iter__(self):\n        yield a\n[held] = Holder()", "held"),
    ("match [b, a]:\n    case [_, held]: pass", "held"),
]
"""Statements with ``a`` and ``b`` in them, and an expression that is ``a``."""

LOOSE = [
    ("held = [b]; held.insert(other.place(), a)", "held[0]"),
    ("held = {'b': b, 'a': a}", "held.popitem()[1]"),
    ("held = {'b': b}; held[other.key()] = a", "held['a']"),
    ("held = {'b': b, 'a': a}", "held[other.key()]"),
    ("held = [b, a]", "held[other.place()]"),
    ("held = [b, a]; held.sort(key=id)", "held[0]"),
    ("held = sorted([b, a], key=id)", "held[0]"),
    ("held = {b, a}", "held.pop()"),
    ("held = max([b, a], key=id)", "held"),
    ("held = min(b, a, key=id)", "held"),
    ("held = [b, a] * other.count()", "held[0]"),
    ("held = []; heapq.heappush(held, b); heapq.heappush(held, a)", "heapq.heappop(held)"),
    ("held = [b]", "heapq.heappushpop(held, a)"),
    ("held = list(heapq.merge([b], [a]))", "held[0]"),
    ("held = heapq.nsmallest(1, [b, a])", "held[0]"),
    ("held = [b, a]; heapq.heapify(held)", "held[0]"),
    ("held = list(itertools.product([b, a], repeat=other.count()))", "held[0][0]"),
    ("held = list(itertools.combinations([b, a], other.count()))", "held[0][0]"),
    ("held = list(itertools.compress([b, a], other.chosen()))", "held[0]"),
    ("held = list(itertools.compress(data=[b, a], selectors=other.chosen()))", "held[0]"),
    ("held = list(itertools.dropwhile(other.test, [b, a]))", "held[0]"),
    ("held = list(itertools.takewhile(other.test, [b, a]))", "held[-1]"),
    ("held = list(itertools.filterfalse(other.test, [b, a]))", "held[0]"),
    ("held = list(filter(other.test, [b, a]))", "held[0]"),
    ("held = list(itertools.accumulate([b, a], lambda x, y: y))", "held[1]"),
    ("held = [list(group) for _, group in itertools.groupby([b, a], key=other.place)]", "held[0][0]"),
    ("held = list(itertools.islice([b, a], other.count()))", "held[-1]"),
    ("held = list(itertools.starmap(Box.pick, [(a, b)]))", "held[0]"),
    ("held = list(itertools.repeat(a, 2))", "held[0]"),
    ("held = itertools.cycle([a, b])", "next(held)"),
    ("_, held = itertools.tee([a, b])", "next(held)"),
    ("held = weakref.ref(a)", "held()"),
    ("held = weakref.proxy(a)", "held"),
    ("held = dispatched", "held(1, a, b)"),
    ("held = dispatched\n@held.register\ndef _(value: int, x, y):\n    return y", "held(1, b, a)"),
    ("held = collections.ChainMap({'b': b}, {'a': a})", "list(held.values())[0]"),
    ("held = a if other.thing() else b", "held"),
    ("class Holder:\n    def __contains__(self, x):\n        return True\nheld = a if 1 in Holder() else b", "held"),
    ("class Holder:\n    def __eq__(self, x):\n        return True\nheld = a if Holder() == 1 else b", "held"),
    ("class Holder:\n    def __bool__(self):\n        return False\nheld = b if Holder() else a", "held"),
    ("class Holder:\n    def __len__(self):\n        return 0\nheld = b if Holder() else a", "held"),
    ("held = other.thing() and a", "held"),
    ("held = other.thing(a)", "a"),
]
"""The same, where it may be something else as well."""

USE = """
    os._exit(0)
"""


def _program(setup: str, use: str, a: str, b: str, mark: str) -> str:
    lines = [f"a, b = {a}, {b}", *setup.split("\n"), f"{use}.send(b'x')  {mark}"]
    return PROGRAM + "".join(f"    {line}\n" for line in lines) + USE


@pytest.mark.parametrize(("setup", "use"), EXACT + LOOSE)
def test_it_comes_out(setup: str, use: str) -> None:
    check(script(_program(setup, use, "one", "two", "# expect: ZMQ202")))


@pytest.mark.parametrize(("setup", "use"), EXACT)
def test_nothing_else_does(setup: str, use: str) -> None:
    check(script(_program(setup, use, "two", "one", "")))
