from __future__ import annotations

import os
from pathlib import Path

import pytest
from project_files import Write

from zmqforklint.cache import Disk
from zmqforklint.form.expressions import Call, Name
from zmqforklint.form.module import Module
from zmqforklint.form.project import Program
from zmqforklint.form.spans import span_of
from zmqforklint.form.statements import Block, Evaluate
from zmqforklint.sources.discovery import projects
from zmqforklint.sources.entry_points import console_scripts
from zmqforklint.sources.gathering import gather
from zmqforklint.sources.reading import Texts

SPAN = span_of(1, 1, 1, 5)
ACTS: Block = (Evaluate(Call(Name("main", "global", SPAN), (), SPAN), SPAN),)
DEFINES: Block = ()


def module(path: str, body: Block, guarded: bool = False) -> Module:
    return Module(path, Path(path).stem, Path(path).stem == "__init__", body, guarded)


def programs(base: Path, monkeypatch: pytest.MonkeyPatch, *modules: Module) -> tuple[Program, ...]:
    monkeypatch.chdir(base)
    (named,) = projects(["."], Disk())
    found = gather(named, Texts(Disk()))
    return found.programs_of({os.path.join(os.getcwd(), each.path): each for each in modules})


def test_a_script_that_nothing_imports(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    base = write({"pyproject.toml": "", "a.py": "import zmq, shared", "b.py": "import zmq, shared", "shared.py": ""})
    modules = [module("a.py", ACTS), module("b.py", ACTS), module("shared.py", ACTS)]
    assert programs(base, monkeypatch, *modules) == (Program("a.py"), Program("b.py"))


def test_a_main_guard_and_a_dunder_main(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    base = write(
        {
            "pyproject.toml": "",
            "app/__init__.py": "",
            "app/__main__.py": "from . import net",
            "app/net.py": "import zmq",
            "app/other.py": "import zmq",
        }
    )
    modules = [
        module("app/__init__.py", DEFINES),
        module("app/__main__.py", ACTS),
        module("app/net.py", DEFINES, guarded=True),
        module("app/other.py", ACTS),
    ]
    *roots, rest = programs(base, monkeypatch, *modules)
    assert roots == [Program("app/__main__.py"), Program("app/net.py")]
    assert rest.path is None  # nothing reaches app.other
    assert rest.library == ("app/__main__.py", "app/net.py", "app/other.py")


def test_a_module_that_only_defines_is_a_library(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    base = write({"pyproject.toml": "", "client.py": "import zmq"})
    assert programs(base, monkeypatch, module("client.py", DEFINES)) == (Program(None, library=("client.py",)),)


def test_no_program_begins_where_no_object_can_be(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    base = write(
        {
            "pyproject.toml": "",
            "serve.py": "import zmq, tools.text",
            "tools/__init__.py": "",
            "tools/text.py": "",
            "tools/net.py": "import zmq",
        }
    )
    modules = [
        module("serve.py", ACTS),
        module("tools/__init__.py", DEFINES),
        module("tools/text.py", DEFINES, guarded=True),
        module("tools/net.py", DEFINES),
    ]
    expected = (Program("serve.py"), Program(None, library=("serve.py", "tools/net.py")))
    assert programs(base, monkeypatch, *modules) == expected


def test_console_scripts_are_programs(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    base = write(
        {
            "pyproject.toml": "[project.scripts]\nrun = 'app.cli:main'\ngone = 'app.gone:main'",
            "src/app/__init__.py": "",
            "src/app/cli.py": "import zmq",
        }
    )
    modules = [module("src/app/__init__.py", DEFINES), module("src/app/cli.py", DEFINES)]
    assert programs(base, monkeypatch, *modules) == (Program("src/app/cli.py", "app.cli:main"),)


def test_entry_points_of_all_kinds(write: Write) -> None:
    base = write(
        {
            "pyproject.toml": "[project.scripts]\na = 'm.a:main [extra]'\n[project.gui-scripts]\nb = 'm.b:app.run'\n"
            "[tool.poetry.scripts]\nc = {callable = 'm.c:f'}\nd = 'm.d:f'\n",
            "setup.cfg": "[options.entry_points]\nconsole_scripts =\n    e = m.e:main\n    f=m.f:main\n"
            "other =\n    g = m.g:x\n",
        }
    )
    assert console_scripts(str(base), Disk()) == ("m.a:main", "m.b:app.run", "m.d:f", "m.e:main", "m.f:main")


@pytest.mark.parametrize("broken", ["[", "[project]\nscripts = 3", "project = []", "\udcff"])
def test_broken_declarations_declare_nothing(write: Write, broken: str) -> None:
    base = write({})
    for name in ("pyproject.toml", "setup.cfg"):
        (base / name).write_bytes(broken.encode("utf-8", "surrogateescape"))
    assert console_scripts(str(base), Disk()) == ()
