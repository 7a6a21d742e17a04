"""Containers: which element is where, after every way of putting it there and taking it out."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script


@pytest.mark.parametrize(
    ("setup", "use"),
    [
        ("held = [None, sock]", "held[1]"),
        ("held = [None, sock]", "held[-1]"),
        ("held = (sock,)", "held[0]"),
        ("held = []; held.append(sock)", "held[0]"),
        ("held = []; held.append(sock)", "held.pop()"),
        ("held = []; held.insert(0, sock)", "held[0]"),
        ("held = [None, sock]; held.insert(0, False)", "held[2]"),
        ("held = [None, sock]; held.insert(0, False)", "held[-1]"),
        ("held = [sock, None]; held.reverse()", "held[1]"),
        ("held = [sock, None]", "held[::-1][1]"),
        ("held = [sock, None]", "list(reversed(held))[1]"),
        ("held = [None, sock, None, None]", "held[1:3][0]"),
        ("held = [None, sock, None, None]", "held[:-2][-1]"),
        ("held = (None, sock, None, None)", "held[2::-1][1]"),
        ("held = [None, None, sock]", "held[::2][1]"),
        ("held = [None, None]; held[1:] = [None, sock]", "held[2]"),
        ("held = [None, None, None]; held[::2] = [None, sock]", "held[2]"),
        ("held = [None, None, sock]; del held[:2]", "held[0]"),
        ("held = [sock]; i = int(os.environ['I'])", "held[-i]"),
        ("held = [sock]; i = int(os.environ['I'])", "held.pop(i)"),
        ("held = [sock]; i = int(os.environ['I'])", "held[i:][0]"),
        ("held = [sock, None]; held[1], held[0] = held[0], held[1]", "held[1]"),
        ("held = [None, sock]; held.remove(None)", "held[0]"),
        ("held = [None, sock]; del held[0]", "held[0]"),
        ("held = []; held.extend([sock])", "held[0]"),
        ("held = []; held += [sock]", "held[0]"),
        ("held = [None] + [sock]", "held[1]"),
        ("held = [sock] * 2", "held[1]"),
        ("held = 2 * [sock]", "held[1]"),
        ("held = [None, sock] * 2 * 2", "held[7]"),
        ("held = [None]; held[0] = sock", "held[0]"),
        ("held = [sock]", "held[:][0]"),
        ("held = [sock]", "list(held)[0]"),
        ("held = [sock]", "tuple(held)[0]"),
        ("held = [sock]", "sorted(held)[0]"),
        ("held = [sock]", "held.copy()[0]"),
        ("held = [sock]", "[s for s in held][0]"),
        ("held = [sock]", "next(iter(held))"),
        ("held = {sock}", "held.pop()"),
        ("held = set(); held.add(sock)", "next(iter(held))"),
        ("held = {'a': sock}", "held['a']"),
        ("held = {'a': sock}", "held.get('a')"),
        ("held = {'a': sock}", "held.pop('a')"),
        ("held = {'a': sock}", "next(iter(held.values()))"),
        ("held = {'a': sock}", "list(held.values())[0]"),
        ("held = {'a': sock}", "list(held.items())[0][1]"),
        ("held = {'a': sock}", "held.popitem()[1]"),
        ("held = {'a': sock}", "{**held}['a']"),
        ("held = {'a': sock}", "{k: v for k, v in held.items()}['a']"),
        ("held = {}; held['a'] = sock", "held['a']"),
        ("held = {}; held.update(a=sock)", "held['a']"),
        ("held = {}; held.update({'a': sock})", "held['a']"),
        ("held = {}; held.update([('a', sock)])", "held['a']"),
        ("held = {}; held.update(zip(['a'], [sock]))", "held['a']"),
        ("held = {}; held.update((name, sock) for name in ['a'])", "held['a']"),
        ("class Made:\n    pass\nmade = Made(); made.a = sock; held = {**vars(made)}", "held['a']"),
        ("class Held(dict):\n    pass\nheld = dict(Held(a=sock))", "held['a']"),
        ("class Held(dict):\n    pass\nheld = {'b': None, **Held(a=sock)}", "held['a']"),
        ("class Held(dict):\n    pass\nheld = Held(); held |= {'a': sock}", "held['a']"),
        ("class Held(list):\n    pass\nheld = Held(); held += [sock]", "held[0]"),
        ("held = {}", "held.pop(os.environ['NAME'], sock)"),
        ("held = {'a': None, 'b': sock}; del held[os.environ['NAME']]", "held['b']"),
        ("held = [None, None]; held[-1] = sock", "held[1]"),
        ("held = ['a', sock, 'a', 'b']", "[each for each in held][1]"),
        ("held = ['b', 'a', 'a', sock]", "list(held)[held.index('a') + 2]"),
        ("held = [sock, None]; place = held.index(None)", "held[place - 1]"),
        ("held = {'a': sock}", "dict.get(held, 'a')"),
        ("held = {}; dict.__setitem__(held, 'a', sock)", "held['a']"),
        ("held = []; list.append(held, sock)", "held[0]"),
        ("held = {'A': sock}", "[held[name] for name in map(str.upper, 'a')][0]"),
        (
            "class Held(list):\n    def first(self):\n        return list.__getitem__(self, 0)\nheld = Held([sock])",
            "held.first()",
        ),
        (
            "class Held(dict):\n    __getattr__ = dict.__getitem__\n    __setattr__ = dict.__setitem__\n"
            "held = Held(); held.a = sock",
            "held.a",
        ),
        (
            "class Held:\n    def __len__(self):\n        return 2\n"
            "    def __getitem__(self, i):\n        return (None, sock)[i]\nheld = Held()",
            "next(reversed(held))",
        ),
        ("class Held(list):\n    pass\nheld = Held([None, sock])", "list(reversed(held))[0]"),
        ("class Held:\n    def __reversed__(self):\n        yield sock\nheld = Held()", "next(reversed(held))"),
        ("class Held:\n    def __getitem__(self, i):\n        return [sock][i]\nheld = Held()", "next(iter(held))"),
        ("held = sum([[None], [sock]], [])", "held[1]"),
        ("from operator import itemgetter; held = itemgetter('a', 'b')({'a': None, 'b': sock})", "held[1]"),
        ("from operator import attrgetter; os.made = sock; held = attrgetter('path', 'made')(os)", "held[1]"),
        ("from operator import getitem; held = [None, sock]", "getitem(held, 1)"),
        ("from operator import setitem; held = {}; setitem(held, 'a', sock)", "held['a']"),
        ("from operator import add; held = add([None], [sock])", "held[1]"),
        ("import functools, operator; held = functools.reduce(operator.or_, [{'a': sock}, {}])", "held['a']"),
        ("held = [1, None, 1, sock]", "held[held.count(1) + 1]"),
        ("class Made:\n    pass\nheld = Made(); held.a, held.b = None, sock", "[*vars(held).values()][1]"),
        ("class Made:\n    pass\nheld = Made(); held.a, held.b = None, sock", "dict(vars(held).items())['b']"),
        (
            "class Held(tuple):\n    def __new__(cls, *a):\n        return super().__new__(cls, a)\n"
            "held = Held(1, sock)",
            "held[1]",
        ),
        (
            "class Meta(type):\n    def __iter__(cls):\n        return iter(cls.all)\n"
            "class Held(metaclass=Meta):\n    all = [None, sock]\nheld = [*Held]",
            "[each for each in Held][1]",
        ),
        (
            "from collections.abc import Mapping\nclass Held(Mapping):\n"
            "    def __getitem__(self, key):\n        return {'a': None, 'b': sock, 'c': None}[key]\n"
            "    def __iter__(self):\n        return iter('abc')\n    def __len__(self):\n        return 3\n"
            "held = Held()",
            "dict(held.items())['b']",
        ),
        ("held = [None, None, sock]", "held[sum(1 for each in held if each is None)]"),
        ("from collections import deque; held = deque(); held.extendleft([None, sock])", "held[0]"),
        ("from collections import deque; held = deque([None, sock, None], 2)", "held[0]"),
        ("from collections import deque; held = deque(maxlen=1); held.append(None); held.append(sock)", "held[0]"),
        ("from collections import deque; held = deque([None], 1); held.appendleft(sock)", "held[0]"),
        ("from collections import Counter; counted = Counter('aab'); held = [None, None, sock]", "held[counted['a']]"),
        ("from collections import deque; held = deque([None, sock, None]); held.rotate(-1)", "held[0]"),
        ("held = [None, None]; held[int(os.environ['I'])] = sock", "held[0]"),
        ("held = [None, sock]; del held[int(os.environ['I'])]", "held[0]"),
        (
            "from random import shuffle; held = [None, sock]; shuffle(held)",
            "(held[0] if held[0] is not None else context)",
        ),
        ("held = {}; held.setdefault('a', sock)", "held['a']"),
        ("held = {}; held |= {'a': sock}", "held['a']"),
        ("held = dict(a=sock)", "held['a']"),
        ("held = dict([('a', sock)])", "held['a']"),
        ("held = {}; held[1, 'a'] = sock", "held[1, 'a']"),
        ("held = {zmq.PUSH: sock}", "held[zmq.PUSH]"),
        ("held = {}; held[context] = sock", "held[context]"),
        ("held = [[sock]]", "held[0][0]"),
        ("held = {'a': {'b': sock}}", "held['a']['b']"),
        ("from collections import deque; held = deque(); held.append(sock)", "held.popleft()"),
        ("from collections import deque; held = deque([None]); held.appendleft(sock)", "held[0]"),
        ("from collections import deque; held = deque([None, sock]); held.rotate()", "held[0]"),
        ("from collections import deque; held = deque([None, None, sock]); held.rotate(-2)", "held[0]"),
        ("from collections import deque; held = deque([sock, None, None]); held.rotate()", "held[1]"),
        ("held = {f's{i}': sock for i in range(3)}", "held['s1']"),
        ("held = {f's{i}': sock for i in range(3)}", "held.get('s1')"),
        ("held = {f's{i}': sock for i in range(3)}", "held.pop('s1')"),
        ("held = {'s1': sock}", "held['%s%d' % ('s', 1)]"),
        ("held = {None, sock} - {None}", "list(held)[0]"),
        ("held = {sock}; held &= {sock, None}", "held.pop()"),
        ("held = {None} | {sock}; held.discard(None)", "held.pop()"),
        ("held = sorted([(2, None), (1, sock)])", "held[0][1]"),
        ("held = [(2, None), (1, sock)]; held.sort(key=lambda row: -row[0], reverse=True)", "held[0][1]"),
        ("from collections import defaultdict; held = defaultdict(list); held['a'].append(sock)", "held['a'][0]"),
        ("from collections import OrderedDict; held = OrderedDict(a=sock)", "held['a']"),
        ("from types import SimpleNamespace; held = SimpleNamespace(a=sock)", "held.a"),
        ("from collections import namedtuple; held = namedtuple('Pair', 'a b')(None, sock)", "held.b"),
        ("import queue; held = queue.Queue(); held.put(sock)", "held.get()"),
        ("class Held(dict):\n    pass\nheld = Held(); held['a'] = sock", "held['a']"),
        ("class Held(list):\n    pass\nheld = Held(); held.append(sock)", "held[0]"),
        ("import weakref; held = weakref.WeakValueDictionary(); held['a'] = sock", "held['a']"),
        ("import contextvars; held = contextvars.ContextVar('held'); held.set(sock)", "held.get()"),
        pytest.param("import weakref; held = weakref.ref(sock)", "held()"),
        pytest.param("import itertools; held = [sock]", "list(itertools.chain(held, []))[0]"),
        pytest.param("import copy; held = [sock]", "copy.copy(held)[0]"),
        ("held = dict(zip(['a'], [sock]))", "held['a']"),
        ("held = dict.fromkeys(['a'], sock)", "held['a']"),
        ("first, held = None, sock", "held"),
        ("first, *held = None, sock", "held[0]"),
        ("(first, [held]) = None, [sock]", "held"),
        ("held = first = sock", "first"),
        ("held = [None]; held.extend(map(int, sys.argv)); held[len(sys.argv)] = sock", "held[7]"),
        ("globals()['held'] = sock", "held"),
        ("held = globals()", "held['sock']"),
    ],
)
def test_element_is_found(setup: str, use: str) -> None:
    check(
        script(
            SOCKET,
            setup + "\n",
            f"""
            if os.fork() == 0:
                {use}.send(b"x")  # expect: ZMQ202
            """,
        )
    )


@pytest.mark.parametrize(
    ("setup", "use"),
    [
        ("held = [sock, None]", "held[1]"),
        (
            "import contextvars; held = contextvars.ContextVar('held', default=None); held.reset(held.set(sock))",
            "held.get()",
        ),
        ("held = [(1, None), (2, sock)]", "min(held, key=lambda row: row[0])[1]"),
        ("held = {f's{i}': sock for i in range(3)}; held['t1'] = None", "held['t1']"),
        ("held = {None, sock} - {sock}", "list(held)[0]"),
        ("held = [sock]; held[0] = None", "held[0]"),
        ("held = [sock, None]; held.insert(0, None)", "held[0]"),
        ("held = [sock, None]; held.insert(0, False)", "held[-1]"),
        ("held = [None, sock]; held.reverse()", "held[1]"),
        ("held = [sock, None]; held.remove(sock)", "held[0]"),
        ("held = [sock, None]; del held[0]", "held[0]"),
        ("held = [sock, None]; held[0], held[1] = held[1], held[0]", "held[0]"),
        ("held = [sock]; held.clear(); held.append(None)", "held[0]"),
        ("held = [sock, None]; held.pop(0)", "held[0]"),
        ("held = [None, sock]; held.pop()", "held[-1]"),
        ("held = [sock, None]", "held[::-1][0]"),
        ("held = [sock, None]", "list(reversed(held))[0]"),
        ("held = [sock, None]", "held[1:][0]"),
        ("held = (None, sock)", "held[:-1][0]"),
        ("held = [None, sock]; n = int(os.environ['N'])", "held[n::-1][1]"),
        ("held = [sock, None]; del held[:1]", "held[0]"),
        ("held = [sock]; del held[:]; held.append(None)", "held[0]"),
        ("held = [sock]; held[:] = [None]", "held[0]"),
        ("held = [sock, None]; held[:1] = []", "held[0]"),
        ("held = [os.environ['N']] * 3 + [sock]; held[:] = [None for _ in os.environ]", "held[0]"),
        ("from collections import deque; held = deque([sock]); held.appendleft(None)", "held[0]"),
        ("from collections import deque; held = deque([sock, None]); held.rotate(-1)", "held[0]"),
        ("held = {'a': sock, 'b': None}", "held['b']"),
        ("held = {'a': sock}; held['a'] = None", "held['a']"),
        ("held = {'a': sock}", "held.get('b')"),
        ("held = {'a': sock}; del held['a']", "held.get('a')"),
        ("held = {'a': sock}; held.pop('a')", "held.get('a')"),
        ("held = {'a': sock}; held.clear()", "held.get('a')"),
        ("held = {(1, 'a'): sock}", "held.get((1, 'b'))"),
        ("held, other = None, sock", "held"),
        ("held = {'b': sock}; held.update([('b', None)])", "held['b']"),
        ("class Held(dict):\n    pass\nheld = Held(a=sock); del held['a']", "held.get('a')"),
        ("class Held(list):\n    pass\nheld = Held([sock, None]); del held[0]", "held[0]"),
        ("held = [None, sock]; held[-1] = None", "held[1]"),
        ("held = [None, sock, None]", "[each for each in held][2]"),
        ("held = [None, sock, None]", "list(held)[2]"),
        ("held = [sock, None]", "held[held.index(None)]"),
        ("held = {name: sock if name == 'a' else None for name in 'ab'}", "held['b']"),
        ("held = sum([[None], [sock]], [])", "held[0]"),
        ("held = [sock, sock, None]", "held[sum([1, 1])]"),
        ("held = [None] * 3; held[1] = sock", "held[-1]"),
        ("held = [sock, None] * 2", "held[3]"),
        ("from operator import itemgetter; held = itemgetter('a', 'b')({'a': sock, 'b': None})", "held[1]"),
        ("from operator import delitem; held = {'a': sock}; delitem(held, 'a')", "held.get('a')"),
        ("from operator import sub; held = [sock, None]", "held[sub(3, 2)]"),
        ("import itertools; held = [sock, sock, None]", "held[list(itertools.accumulate([0, 1, 1]))[2]]"),
        ("held = [sock, None, sock]", "held[[7, 8].count(7)]"),
        ("class Made:\n    pass\nheld = Made(); held.a, held.b = sock, None", "[*vars(held).values()][1]"),
        (
            "class Held(tuple):\n    def __new__(cls, *a):\n        return super().__new__(cls, a)\n"
            "held = Held(sock, None)",
            "held[1]",
        ),
        ("from collections import deque; held = deque(); held.extendleft([sock, None])", "held[0]"),
        ("from collections import deque; held = deque([sock, None, None], 2)", "held[0]"),
        ("from collections import deque; held = deque(maxlen=1); held.append(sock); held.append(None)", "held[0]"),
        ("from collections import deque; held = deque([sock], 1); held.clear(); held.append(None)", "held[0]"),
        ("from collections import Counter; counted = Counter('a'); held = [None, sock]", "held[counted['b']]"),
        ("from collections import Counter; n = Counter(); n['a'] += 2; held = [sock, sock, None]", "held[n['a']]"),
        ("from collections import deque; held = deque([None, sock, None]); held.rotate(-1)", "held[1]"),
        ("class Held(list):\n    pass\nheld = Held([sock, None])", "next(reversed(held))"),
        ("held = {'a': sock}; dict.__delitem__(held, 'a')", "held.get('a')"),
        (
            "class Held(dict):\n    __delattr__ = dict.__delitem__\nheld = Held(a=sock); del held.a",
            "held.get('a')",
        ),
        ("held = {}; held.update(a=sock)", "held.pop('b', None)"),
    ],
)
def test_element_is_not_confused_with_another(setup: str, use: str) -> None:
    check(
        script(
            SOCKET,
            setup + "\n",
            f"""
            if os.fork() == 0:
                found = {use}
                if found is not None:
                    found.send(b"never")
            """,
        )
    )


@pytest.mark.parametrize(("deleted", "mark"), [("sock", "  # expect: ZMQ203"), ("'other'", "")])
def test_deleting_an_item_runs_what_the_class_says_of_it(deleted: str, mark: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            class Held:
                def __delitem__(self, key):
                    if key is not 'other':
                        key.close(){mark}
            if os.fork() == 0:
                del Held()[{deleted}]
            """,
        )
    )


@pytest.mark.parametrize(
    ("test", "holds"),
    [
        ("few <= many", True),
        ("many <= few", False),
        ("few < many", True),
        ("many > few", True),
        ("few >= many", False),
        ("few == {'a'}", True),
        ("few != {'a'}", False),
        ("few == many", False),
        ("few.issubset(['a', 'c'])", True),
        ("few.issuperset(many)", False),
        ("few.isdisjoint({'b'})", True),
        ("few.isdisjoint(many)", False),
        ("{'s': str}['s'] is str", True),
        ("{'s': str}['s'] is int", False),
        ("OSError is IOError", True),
        ("few <= set(os.environ)", None),
        ("few == set(os.environ)", None),
        ("few.isdisjoint(os.environ)", None),
    ],
)
def test_sets_are_compared(test: str, holds: bool | None) -> None:
    marks = ["" if holds is without else "  # expect: ZMQ203" for without in (False, True)]
    check(
        script(
            SOCKET,
            f"""
            few, many = {{"a"}}, {{"a", "b"}}
            if os.fork() == 0:
                if {test}:
                    sock.close(){marks[0]}
                else:
                    context.term(){marks[1]}
            """,
        )
    )


@pytest.mark.parametrize("setup", ["held = []", "held = [None]", "held = {None}"])
def test_what_is_not_there_cannot_be_removed(setup: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            {setup}
            if os.fork() == 0:
                try:
                    held.remove("a")
                    sock.close()
                except (KeyError, ValueError):
                    sock.send(b"x")  # expect: ZMQ202
            """,
        )
    )


@pytest.mark.parametrize(("name", "mark"), [("a", "  # expect: ZMQ202"), ("b", "")])
def test_a_class_asks_its_base_what_is_in_it(name: str, mark: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            class Held(dict):
                def __contains__(self, name):
                    return super().__contains__(name.lower())
                def __len__(self):
                    return super().__len__() + 1
                def __iter__(self):
                    yield from super().__iter__()
            held = Held(a=1)
            if os.fork() == 0:
                if "{name.upper()}" in held and len(held) == 2 and "{name}" in list(held):
                    sock.send(b"x"){mark}
            """,
        )
    )


@pytest.mark.parametrize(("then", "mark"), [("", "  # expect: ZMQ202"), ("; held['a'] = None", "")])
def test_taking_out_what_may_be_missing_raises_or_gives_it(then: str, mark: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            held = {{}}
            if os.environ['NAME']:
                held['a'] = sock{then}
            if os.fork() == 0:
                try:
                    found = held.pop('a')
                except KeyError:
                    found = zmq.Context().socket(zmq.PUSH)
                if found is not None:
                    found.send(b"x"){mark}
            """,
        )
    )


def test_missing_key_raises() -> None:
    check(
        script(
            """
            import os
            import zmq
            sockets = {}
            def get(name):
                try:
                    return sockets[name]
                except KeyError:
                    sockets[name] = zmq.Context().socket(zmq.PUSH)
                    return sockets[name]
            get("used")
            if os.fork() == 0:
                get("fresh").send(b"own")
                get("used").send(b"x")  # expect: ZMQ202
            """
        )
    )


@pytest.mark.parametrize("take", ["free.popleft()", "free.pop()"])
def test_taking_from_an_empty_container_raises(take: str) -> None:
    check(
        script(
            f"""
            import os
            from collections import deque
            import zmq
            free = deque(maxlen=4)
            def acquire():
                try:
                    return {take}
                except IndexError:
                    return zmq.Context().socket(zmq.PUSH)
            free.append(acquire())
            if os.fork() == 0:
                acquire().send(b"x")  # expect: ZMQ202
                acquire().send(b"own")
            """
        )
    )


def test_default_of_a_missing_key_is_made_once() -> None:
    check(
        script(
            """
            import os
            from collections import defaultdict
            import zmq
            sockets = defaultdict(lambda: zmq.Context().socket(zmq.PUSH))
            sockets["used"].send(b"mine")
            if os.fork() == 0:
                sockets["fresh"].send(b"own")
                sockets["used"].send(b"x")  # expect: ZMQ202
            """
        )
    )


def test_container_changed_in_the_child_only() -> None:
    check(
        script(
            """
            import os
            import zmq
            sockets = []
            if os.fork() == 0:
                sockets.append(zmq.Context().socket(zmq.PUSH))
                os._exit(0)
            if os.fork() == 0:
                for sock in sockets:
                    sock.send(b"never")
            """
        )
    )


def test_loop_over_the_sockets_of_a_container() -> None:
    check(
        script(
            """
            import os
            import zmq
            context = zmq.Context()
            sockets = [context.socket(kind) for kind in (zmq.PUSH, zmq.PUB)]
            if os.fork() == 0:
                for sock in sockets:
                    sock.send(b"x")  # expect: ZMQ202
            """
        )
    )


def test_loop_with_numbers_and_pairs() -> None:
    check(
        script(
            SOCKET,
            """
            names = ["a", "b"]
            held = [None, sock]
            if os.fork() == 0:
                for number, s in enumerate(held):
                    if s is not None:
                        s.send(b"x")  # expect: ZMQ202
                for name, s in zip(names, held):
                    if name == "a" and s is not None:
                        s.recv()
            """,
        )
    )


def test_map_and_filter_run_their_functions() -> None:
    check(
        script(
            SOCKET,
            """
            if os.fork() == 0:
                list(map(lambda s: s.send(b"x"), [sock]))  # expect: ZMQ202
            """,
        )
    )


def test_sorting_key_and_callbacks_of_builtins() -> None:
    check(
        script(
            SOCKET,
            """
            def key(item):
                sock.send(b"x")  # expect: ZMQ202
                return item
            if os.fork() == 0:
                max([1, 2], key=key)
            """,
        )
    )


def test_a_missing_key_that_nobody_knows_is_made() -> None:
    check(
        script(
            SOCKET,
            """
            from collections import defaultdict
            import other
            table = defaultdict(set)
            def words(text):
                yield from (text[number] for number in range(other.count()))
            if os.fork() == 0:
                for word in words(other.text()):
                    table[word].add(1)
                sock.send(b"x")  # expect: ZMQ202
            """,
        )
    )


@pytest.mark.parametrize(
    ("start", "again", "values"),
    [
        ("{}", "{**held, name: value}", "held.values()"),
        ("{}", "held | {name: value}", "held.values()"),
        ("[]", "[*held, value]", "held"),
        ("[]", "held + [value]", "held"),
        ("()", "(*held, value)", "held"),
    ],
)
def test_what_is_made_of_itself_again_and_again_keeps_what_it_holds(start: str, again: str, values: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            held = {start}

            class Adding:
                def __set_name__(self, owner, name):
                    global held
                    value = sock if name == "first" else None
                    held = {again}

            class App:
                first = Adding()
                second = Adding()

            if os.fork() == 0:
                for each in {values}:
                    if each is not None:
                        each.send(b"x")  # expect: ZMQ202
            """,
        )
    )


@pytest.mark.parametrize(("asked", "mark"), [("a", "  # expect: ZMQ202"), ("b", "")])
@pytest.mark.parametrize("base", ["set", "frozenset"])
def test_a_class_of_sets_knows_what_is_in_it(base: str, asked: str, mark: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            class Features({base}):
                def on(self, name):
                    return name in self

            features = Features({{"a", "c"}})
            if os.fork() == 0:
                if features.on("{asked}"):
                    sock.send(b"x"){mark}
            """,
        )
    )


@pytest.mark.parametrize(
    "test",
    [
        "for n, (key, value) in enumerate(table.items(), 1):\n                    if n % 100 == 0",
        "for n, key in enumerate(table):\n                    if n > 5",
        "for key in [None]:\n                    if len(table) > 5",
        "for n, value in zip(range(200), table.values()):\n                    if n == 7",
    ],
)
def test_a_key_that_is_made_again_and_again_stands_for_many(test: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            table = {{f"user-{{n}}": n for n in range(200)}}
            if os.fork() == 0:
                {test}:
                        sock.send(b"x")  # expect: ZMQ202
            """,
        )
    )
