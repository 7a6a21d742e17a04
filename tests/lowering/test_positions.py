"""Every node stands where its text stands."""

from __future__ import annotations

import libcst as cst
import pytest
from lowered import lower, parts, standard_library_files, statement_of, text_at

from zmqforklint.form.expressions import Attribute, Call, Name
from zmqforklint.form.module import Module
from zmqforklint.lowering import positions
from zmqforklint.lowering.positions import spans_by_provider, spans_by_recording


def test_recorded_spans_are_those_of_the_provider() -> None:
    compared = 0
    for file in standard_library_files(count=15, most_bytes=9_000):
        text = file.read_text("utf-8")
        tree = cst.parse_module(text)
        provided = spans_by_provider(tree)
        recorded = spans_by_recording(tree, text)
        assert {node: provided[node] for node in recorded} == recorded, file
        compared += len(recorded)
    assert compared > 5000


def test_the_provider_takes_over_where_libcst_has_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "if zmq.Context(): pass\n"
    expected = lower(text, "a.py", "a", False)
    monkeypatch.delattr(positions._Recorder, "record_syntactic_position")
    assert lower(text, "a.py", "a", False) == expected


ODD_TEXTS = {
    "line feed": "x = 1\nif y:\n    z.w()\n",
    "carriage return and line feed": "x = 1\r\nif y:\r\n    z.w()\r\n",
    "carriage return": "x = 1\rif y:\r    z.w()\r",
    "mixed line ends": "x = 1\r\nif y:\n    z.w()\ra = b\n",
    "tabs": "if y:\n\tz.w(a,\tb)\n",
    "form feed before a statement": "x = 1\n\x0cy.z()\n\x0c\nif a:\n    b\n",
    "form feed in a block": "if y:\n\x0c    z.w()\n    \x0c\n    v\n",
    "continued empty line": "x = 1\n  \\\n  y.z()\nw\n",
    "continued line in a block": "if a:\n  b\n\\\n  c.d()\n  \\\ne.f()\n",
    "continued first line": "\\\nx.y()\nz\n",
    "no line end": "x = 1\ny.z()",
    "comment without line end": "x.y()  # done",
    "beyond ASCII": "naïve = 'æøå'; b.c(); d = '😀'; d.e()\n",
    "lines in strings": "a = '''\n\r\n''' + b.c()\nd\n",
    "semicolons": "a = 1; b.c(); d\n",
    "only a form feed": "\x0cx.y()\n",
}


def _names_stand_at_their_text(module: Module, text: str) -> int:
    count = 0
    for part in parts(module):
        if isinstance(part, Name):
            assert text_at(text, part.span) == part.id
            count += 1
        if isinstance(part, Attribute):
            assert text_at(text, part.span).endswith(f".{part.attr}")
        if isinstance(part, Call):
            assert text_at(text, part.span).endswith(")")
    return count


@pytest.mark.parametrize("text", ODD_TEXTS.values(), ids=ODD_TEXTS)
def test_spans_are_right_in_odd_texts(text: str) -> None:
    assert _names_stand_at_their_text(lower(text, "a.py", "a", False), text) >= 1


def test_a_byte_order_mark_counts_for_no_column() -> None:
    assert lower("\ufeffx.y()\nz\n", "a.py", "a", False) == lower("x.y()\nz\n", "a.py", "a", False)


@pytest.mark.parametrize(
    ("text", "span", "what"),
    [
        ("x = (a.b())\n", "value", "a.b()"),
        ("x = (a, b)\n", "value", "a, b"),
        ("x = [a, b]\n", "value", "[a, b]"),
        ("x = f(y for y in z)\n", "value", "f(y for y in z)"),
        ("@d\nasync def f(a) -> (b):  # why: so\n    pass\n", "", "async def f(a) -> (b):"),
        ("class C(b) : pass\n", "", "class C(b) :"),
        ("if a[1:2]: b\nelse: c\n", "", "if a[1:2]:"),
        ("while a :\n  b\n", "", "while a :"),
        ("async def f():\n  async for a in b:\n    c\n", "function.body.0", "async for a in b:"),
        ("with a as b, c:\n    d\n", "", "with a as b, c:"),
        ("try:\n  a\nexcept b as c:  # d: e\n  f\n", "handlers.0", "except b as c:"),
        ("try:\n  a\nfinally:\n  f\n", "", "try:"),
        ("match a:  # b: c\n  case d: e\n", "", "match a:"),
        ("match a:\n  case d if (e): f\n", "cases.0", "case d if (e):"),
        ("from a import (\n  b,\n  c,\n)\n", "", "from a import (\n  b,\n  c,\n)"),
        ("import a, b  # c\n", "", "import a, b"),
        ("x = lambda a: (b)\n", "value", "lambda a: (b)"),
        ("f(*a, b=1)\n", "value.args.1", "b=1"),
        ("def f(a, *, b: c = 1): pass\n", "function.parameters.1", "b"),
        ("with (a as b): pass\n", "items.0", "a as b"),
        ("x = a[1:2, b]\n", "value.index", "1:2, b"),
        ("x = 'a' 'b'\n", "value", "'a' 'b'"),
    ],
)
def test_what_a_span_covers(text: str, span: str, what: str) -> None:
    item: object = statement_of(text)
    for step in filter(None, span.split(".")):
        item = item[int(step)] if isinstance(item, tuple) else getattr(item, step)
    assert text_at(text, item.span) == what  # type: ignore[attr-defined]
