from __future__ import annotations

import ast
import sysconfig
import time
from pathlib import Path

import pytest

from zmqforklint.sources.imports import Imported, imports_in, relative_level


def by_parser(source: bytes) -> set[Imported]:
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {Imported(alias.name) for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {Imported("." * node.level + (node.module or ""), alias.name) for alias in node.names}
    return found


@pytest.mark.parametrize(
    "source",
    [
        b"import a",
        b"import a as x, b.c as d; import e",
        b"import\ta",
        b"import \\\n a",
        b"import a,\\\n b",
        b"import a . b",
        b"import a # , b",
        b"import a\rimport b\r",
        b"\x0cimport a",
        b"\xef\xbb\xbfimport a",
        b"\xef\xbb\xbffrom a import b",
        b"from a import (\n b, # x)\n c,\n)",
        b"from a import (b as c, d as e)",
        b"from a import b, \\\n c",
        b"from a \\\n import b",
        b"from.import x",
        b"from . import(x)",
        b"from .a import*",
        b"from .. a import b",
        b"from ...a.b import b as c",
        b"from a . b import c",
        b"from a import b\r\nfrom c import (d,\r\n e)\r\n",
        b"from fromage import x",
        b"from a.from_b import c",
        b"raise X from e\nimport y",
        b"if x: import a",
        b"try:import a\nexcept:from b import c",
        b"with x: from y import z",
        b"pass;import a;from b import c;d()",
        b"async def f(): import a; import b",
        "import café\nfrom été import x".encode(),
    ],
)
def test_sees_what_the_parser_sees(source: bytes) -> None:
    assert set(imports_in(source)) == by_parser(source)


@pytest.mark.parametrize(
    "source",
    [
        b'for x in "import y": import q; import r',
        b'"import (see below"\nimport a\nprint()\nfrom b import (c)',
        b"'''from the import of (a\n'''\nfrom x import (y,\n z)\n",
    ],
)
def test_prose_hides_no_import(source: bytes) -> None:
    assert set(imports_in(source)) >= by_parser(source)


def test_misses_nothing_in_the_standard_library() -> None:
    folder = Path(sysconfig.get_path("stdlib"))
    for file in sorted(folder.glob("*.py")):
        source = file.read_bytes()
        assert by_parser(source) <= set(imports_in(source)), file


def test_sees_literal_dynamic_imports() -> None:
    source = (
        b"""m = importlib.import_module("a.b")\n__import__('c')\nimport_module('.d', __package__)\nimport_module(x)"""
    )
    assert {"a.b", "c", ".d"} <= {each.module for each in imports_in(source)}


@pytest.mark.parametrize(
    "unit", [b"import (", b"import (#)\n", b"from x import (a, ", b"import a,\\\n", b"from ", b"("]
)
def test_hostile_bytes_take_linear_time(unit: bytes) -> None:
    started = time.process_time()
    imports_in(unit * (300_000 // len(unit)))
    assert time.process_time() - started < 5


@pytest.mark.parametrize(("source", "level"), [(b"import a", 0), (b"from . import a", 1), (b"from ..b import a", 2)])
def test_relative_level(source: bytes, level: int) -> None:
    assert relative_level(imports_in(source)) == level
