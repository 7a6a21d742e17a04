"""``collections.ChainMap`` and ``types.MappingProxyType``: what is read through them, and what a write changes."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script

MAPS = """
import collections, multiprocessing, types
first, second = {}, {"a": sock, "b": None}
held = collections.ChainMap(first, second)
view = types.MappingProxyType(second)
"""


@pytest.mark.parametrize(
    ("setup", "use"),
    [
        ("", "held['a']"),
        ("", "held[os.environ['KEY']]"),
        ("", "held.get('a')"),
        ("", "held.get('c', sock)"),
        ("", "list(held.values())[0]"),
        ("", "list(held.items())[0][1]"),
        ("", "dict(held)['a']"),
        ("", "[held[name] for name in held][0]"),
        ("", "held.new_child()['a']"),
        ("", "held.new_child({'a': None, 'b': sock})['b']"),
        ("", "held.maps[1]['a']"),
        ("held['c'] = sock", "held['c']"),
        ("held['c'] = sock", "first['c']"),
        ("held['c'] = sock", "held.pop('c')"),
        ("held.update(c=sock)", "held['c']"),
        ("held.setdefault('c', sock)", "held['c']"),
        ("first['b'] = sock", "held['b']"),
        ("second['b'] = sock", "held['b']"),
        ("held = collections.ChainMap(); held['a'] = sock", "held['a']"),
        ("held = collections.ChainMap(os.environ, second)", "held['a']"),
        ("held = collections.ChainMap(*[first, second])", "held['a']"),
        ("", "view['a']"),
        ("inner = collections.ChainMap({}, held)", "inner['a']"),
        ("inner = collections.ChainMap({}, held); inner['b'] = None; second['b'] = sock", "held['b']"),
        ("", "list(view.values())[0]"),
        ("second['c'] = sock", "view['c']"),
    ],
)
def test_what_a_map_holds_is_read_through_another(setup: str, use: str) -> None:
    check(script(SOCKET, MAPS, f"{setup}\nif os.fork() == 0:\n    {use}.send(b'x')  # expect: ZMQ202\n"))


@pytest.mark.parametrize(
    ("setup", "use"),
    [
        ("", "held['b']"),
        ("inner = collections.ChainMap({}, held); inner['a'] = None", "inner['a']"),
        ("inner = collections.ChainMap({}, held); held['a'] = None", "inner['a']"),
        ("", "held.get('c')"),
        ("", "held['a'] if 'c' in held else None"),
        ("", "None if 'a' in held else held['a']"),
        ("first['a'] = None", "held['a']"),
        ("held['a'] = None", "held['a']"),
        ("held['a'] = None", "held.get('a')"),
        ("held['a'] = None", "dict(held)['a']"),
        ("held['a'] = None", "list(held.values())[0]"),
        ("held['c'] = sock; held.clear()", "held.get('c')"),
        ("child = held.new_child(); child['a'] = None", "child['a']"),
        ("second['a'] = None", "view['a']"),
    ],
)
def test_what_another_map_hides_is_not_read(setup: str, use: str) -> None:
    check(
        script(
            SOCKET,
            MAPS,
            f"{setup}\nif os.fork() == 0:\n    one = {use}\n    if one is not None:\n        one.send(b'x')\n",
        )
    )


@pytest.mark.parametrize(
    ("config", "method", "mark"),
    [
        ("types.MappingProxyType({'start': 'spawn'})", "config['start']", ""),
        ("types.MappingProxyType({'start': 'fork'})", "config['start']", "  # expect: ZMQ202"),
        ("types.MappingProxyType({})", "config.get('start', 'spawn')", ""),
        ("collections.ChainMap({'start': 'spawn'}, {'start': 'fork'})", "config['start']", ""),
        ("collections.ChainMap({}, {'start': 'fork'})", "config['start']", "  # expect: ZMQ202"),
        ("collections.ChainMap({'start': 'spawn'}, os.environ)", "config.get('start')", ""),
    ],
)
def test_a_constant_stays_a_constant(config: str, method: str, mark: str) -> None:
    check(
        script(
            SOCKET,
            MAPS,
            f"""
            config = {config}
            def work():
                sock.send(b"x"){mark}
            if __name__ == "__main__":
                multiprocessing.get_context({method}).Process(target=work).start()
            """,
        )
    )
