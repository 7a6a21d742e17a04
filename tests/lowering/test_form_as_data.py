"""A form survives its way through JSON, and nothing else passes for one."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lowered import module_of, parts, standard_library_files

from zmqforklint.form.module import Module
from zmqforklint.lowering.codec import FORMS
from zmqforklint.lowering.lower import lower

EVERYTHING = '''
"""Every class of the form."""
import a.b as c
from .d import e
@c.deco(1, *e, k=2.5, **{"x": b"y", **e})
async def f(g: int, /, h=1e999, *i, j=2j) -> str:
    async with g as k, h: pass
    async for l in i: continue
    else: del l, k[1:2]
    while not g < h <= j: break
    if g and h or i: yield await g
    elif (m := g): return
    try: raise g from h
    except OSError as n: assert n
    else: o: int = 1
    finally: p: str
    q += f"{g!r}" + "%s" % h
    match g:
        case [1, *r] | {"s": s} | C(t) | None as u if u: pass
        case _: pass
    return [v for v in g if v], {w: -1 for w in h}, (lambda x: x), i if g else ...
class C(e, metaclass=c):
    y, *z = (1, "\\ud800")
'''


def through_json(module: Module) -> Module:
    return FORMS.from_data(json.loads(json.dumps(FORMS.to_data(module))))


def test_every_class_of_the_form_survives() -> None:
    module = module_of(EVERYTHING)
    assert {type(part) for part in parts(module)} == set(FORMS.classes)
    assert through_json(module) == module


def test_types_that_json_confuses_survive() -> None:
    module = module_of("x = [True, 1, 1.0, -0.0, 1e999, 1j, 'a', b'a\\xff', None]")
    assert repr(through_json(module)) == repr(module)


def test_files_of_the_standard_library_survive() -> None:
    for file in standard_library_files(count=10, most_bytes=8_000):
        module = lower(file.read_text("utf-8"), str(file), file.stem, False)
        assert through_json(module) == module


def test_a_deep_form_survives() -> None:
    module = module_of("if a: pass\n" + "elif b: pass\n" * 600)
    assert repr(FORMS.to_data(through_json(module))) == repr(FORMS.to_data(module))


@pytest.mark.parametrize(
    "data", [None, {}, [], "x", 1, [1], [[]], [[999]], [["a"]], [[True]], [[-1]], [[0]], [[0, 1, 2, 3, 4, 5]], [[[]]]]
)
def test_what_is_no_form_is_refused(data: object) -> None:
    with pytest.raises(ValueError, match=r"."):
        FORMS.from_data(data)


DATA = FORMS.to_data(module_of(EVERYTHING))
JUNK = st.none() | st.booleans() | st.integers(-3, 400) | st.text(max_size=3) | st.just([]) | st.just({}) | st.floats()


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_a_damaged_form_is_refused_or_still_a_form(data: st.DataObject) -> None:
    rows: list[Any] = json.loads(json.dumps(DATA))
    holder: Any = rows
    while True:
        index = data.draw(st.integers(0, len(holder) - 1))
        if not isinstance(holder[index], list) or not holder[index] or data.draw(st.booleans()):
            break
        holder = holder[index]
    holder[index] = data.draw(JUNK)
    try:
        module = FORMS.from_data(rows)
    except ValueError:
        return
    assert FORMS.from_data(FORMS.to_data(module)) == module
