"""Modules that a program loads by names that it computes."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

import zmqforklint

HOST = """
import importlib, os, sys
import zmq
sock = zmq.Context().socket(zmq.PUSH)
if os.fork() == 0:
    {load}
"""
PLUGIN = """
def build(line):
    line.send(b"x")
class Builder:
    def build(self, line):
        line.recv()
"""


def found(folder: Path, files: dict[str, str]) -> list[tuple[str, int, str]]:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text))
    report = zmqforklint.check([str(folder)])
    places = [(Path(each.site.path).name, each.site.line, each.confidence) for each in report.findings]
    return [(name, line, str(sure)) for name, line, sure in places if name != "host.py"]


@pytest.mark.parametrize(
    ("load", "line"),
    [
        ("importlib.import_module(sys.argv[1]).build(sock)", 3),
        ("importlib.import_module(f'app.plugins.{sys.argv[1]}').build(sock)", 3),
        ("importlib.import_module('app.plugins.' + sys.argv[1]).build(sock)", 3),
        ("importlib.import_module('.' + sys.argv[1], 'app.plugins').build(sock)", 3),
        ("getattr(importlib.import_module(sys.argv[1]), sys.argv[2])().build(sock)", 6),
        ("importlib.import_module(f'app.others.{sys.argv[1]}').build(sock)", None),
    ],
)
def test_a_module_that_nobody_imports_may_be_meant(tmp_path: Path, load: str, line: int | None) -> None:
    files = {
        "host.py": HOST.format(load=load),
        "app/__init__.py": "",
        "app/plugins/__init__.py": "",
        "app/plugins/compile.py": PLUGIN,
        "tests/test_compile.py": "import app.plugins.compile\n",
    }
    expected = [] if line is None else [("compile.py", line, "possible")]
    assert found(tmp_path, files) == expected


def test_a_module_that_is_imported_elsewhere_is_not_meant(tmp_path: Path) -> None:
    files = {
        "host.py": HOST.format(load="importlib.import_module(sys.argv[1]).build(sock)"),
        "app/__init__.py": "",
        "app/compile.py": PLUGIN,
        "app/use.py": "from app import compile\n",
    }
    assert found(tmp_path, files) == []


def test_a_description_of_logs_that_is_read_may_name_a_handler_that_nobody_imports(tmp_path: Path) -> None:
    files = {
        "host.py": """
            import json, logging.config, os, sys
            logging.config.dictConfig(json.load(open(sys.argv[1])))
            if os.fork() == 0:
                logging.getLogger(__name__).info("started")
            """,
        "app/__init__.py": "",
        "app/bus.py": """
            import logging
            import zmq
            class Bus(logging.Handler):
                def __init__(self, endpoint):
                    super().__init__()
                    self.line = zmq.Context().socket(zmq.PUB)
                def emit(self, record):
                    self.line.send_string(record.getMessage())
            """,
    }
    assert found(tmp_path, files) == [("bus.py", 9, "possible")]


def test_a_module_that_may_be_loaded_is_a_program_of_its_own_too(tmp_path: Path) -> None:
    files = {
        "host.py": "import importlib, sys\nimportlib.import_module(sys.argv[1])\n",
        "app/__init__.py": "",
        "app/alone.py": HOST.format(load="sock.send(b'x')"),
    }
    assert ("alone.py", 6, "certain") in found(tmp_path, files)


def test_a_module_that_a_string_names_is_a_program_of_its_own_too(tmp_path: Path) -> None:
    files = {
        "host.py": "import zmq\nCHILD = 'app.alone'\n",
        "app/__init__.py": "",
        "app/alone.py": HOST.format(load="sock.send(b'x')"),
    }
    assert ("alone.py", 6, "certain") in found(tmp_path, files)


@pytest.mark.parametrize(
    ("files", "is_meant"),
    [
        ({"plugins/compile.py": PLUGIN}, True),
        ({"plugins/__init__.py": "", "plugins/compile.py": PLUGIN}, True),
        ({"plugins/compile.py": PLUGIN, "other.py": "from plugins import compile\n"}, False),
        ({"plugins/compile.py": PLUGIN + "if __name__ == '__main__':\n    build(None)\n"}, False),
        ({"compile.py": PLUGIN}, False),
    ],
)
def test_a_module_that_is_loaded_by_its_place_lies_below(tmp_path: Path, files: dict[str, str], is_meant: bool) -> None:
    load = "spec.loader.exec_module(module); module.build(sock)"
    host = f"""
import importlib.util, os, sys
import zmq
sock = zmq.Context().socket(zmq.PUSH)
spec = importlib.util.spec_from_file_location("plugin", sys.argv[1])
module = importlib.util.module_from_spec(spec)
if os.fork() == 0:
    {load}
"""
    expected = [("compile.py", 3, "possible")] if is_meant else []
    assert found(tmp_path, {"host.py": host, **files}) == expected
