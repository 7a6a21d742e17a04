from __future__ import annotations

import os
from pathlib import Path

import pytest
from project_files import Write

from zmqforklint.cache import Disk
from zmqforklint.sources import gathering
from zmqforklint.sources.discovery import projects
from zmqforklint.sources.gathering import Sources, gather
from zmqforklint.sources.reading import Texts
from zmqforklint.sources.slice import Graph, importers


def sources_of(*paths: Path) -> Sources:
    (named,) = projects(map(str, paths), Disk())
    return gather(named, Texts(Disk()))


def sliced(base: Path, path: Path) -> list[str]:
    return sorted(os.path.relpath(file, base) for file in sources_of(path).part.files)


def test_without_zmq_nothing_matters_and_no_import_is_looked_at(write: Write) -> None:
    base = write({"pyproject.toml": "", "a.py": "import b", "b.py": ""})
    part = sources_of(base).part
    assert part.files == ()
    assert part.graph == {}


def test_a_librarys_name_counts_where_it_is_imported(write: Write) -> None:
    base = write(
        {
            "pyproject.toml": "",
            "plain.py": "salt = 1\n# import salt\n",
            "imports.py": "import os, salt.client\n",
            "inside.py": "def f():\n    from salt import client\n",
            "computed.py": "import importlib\nimportlib.import_module('salt.client')\n",
            "named.py": "optional('zmq')\n",
            "guarded.py": "try:\n    import os, zmq.asyncio as zmq\nexcept ImportError:\n    zmq = None\n",
            "split.py": "from zmq import (\n    Context,\n)\nimport os, \\\n    sys\n",
            "mentions.py": "# zmq\nURL = 'tcp://zmq'\nzmq = sock = 1\nkeys = {'salt': 'zmq x'}\n",
        }
    )
    (named,) = projects([str(base)], Disk())
    found = gather(named, Texts(Disk()), words=(b"salt", b"zmq"))
    assert sorted(os.path.basename(file) for file in found.part.mentioning) == [
        "computed.py",
        "guarded.py",
        "imports.py",
        "inside.py",
        "named.py",
        "split.py",
    ]


def test_a_librarys_name_means_its_own_modules_in_its_own_project(write: Write) -> None:
    base = write(
        {
            "pyproject.toml": "",
            "salt/__init__.py": "",
            "salt/bus.py": "import zmq\n",
            "salt/text.py": "import salt\n",
            "templates/module.py": "import salt.text\n{% raw %}\n",
        }
    )
    (named,) = projects([str(base)], Disk())
    found = gather(named, Texts(Disk()), words=(b"salt", b"zmq"))
    assert [os.path.basename(file) for file in found.part.mentioning] == ["bus.py"]
    assert not found.matters(str(base / "templates" / "module.py"))


def test_a_script_is_not_what_a_computed_name_means(write: Write) -> None:
    base = write(
        {
            "pyproject.toml": "",
            "main.py": "import app.load\nimport zmq\n",
            "app/__init__.py": "",
            "app/load.py": "def load(name):\n    return __import__(name)\n",
            "app/sender.py": "",
            "app/tool.py": "def main():\n    pass\n\n\nif __name__ == '__main__':\n    main()\n",
        }
    )
    (meant,) = sources_of(base).part.plugins.values()
    assert [os.path.basename(file) for file in meant] == ["sender.py"]


def test_a_string_may_name_what_stands_in_a_module(write: Write) -> None:
    base = write(
        {
            "pyproject.toml": "",
            "main.py": "import zmq\nHANDLERS = 'plug:handle', 'pack.inner:Handler', \"deep.one.Two\"\n"
            "OTHERS = 'plain', 'loose: text', 'loose:'\n",
            **dict.fromkeys(("plug.py", "plain.py", "loose.py", "pack/__init__.py", "pack/inner.py"), ""),
            **dict.fromkeys(("deep/__init__.py", "deep/one.py"), ""),
        }
    )
    inner = ["deep/__init__.py", "deep/one.py", "main.py", "pack/__init__.py", "pack/inner.py", "plug.py"]
    assert sliced(base, base) == inner


def test_modules_listed_by_plain_names_where_others_are_loaded(write: Write) -> None:
    base = write(
        {
            "pyproject.toml": "",
            "main.py": "import load\nload.loaded('alpha', ['beta'])\n",
            "load.py": "def loaded(*names):\n    return [__import__(name) for name in ('gamma', *names)]\n",
            "other.py": "import zmq\nDELTA = 'delta'\n",
            "gamma.py": "import zmq",
            **dict.fromkeys(("alpha.py", "beta.py", "delta.py"), ""),
        }
    )
    assert sliced(base, base) == ["alpha.py", "beta.py", "gamma.py", "load.py", "main.py", "other.py"]


def test_a_package_may_list_its_own_modules(write: Write) -> None:
    base = write(
        {
            "pyproject.toml": "",
            "main.py": "from pack import *\n",
            "pack/__init__.py": "__all__ = ['inner', 'other']\n",
            "pack/inner.py": "import zmq\n",
            "other.py": "",
        }
    )
    assert sliced(base, base) == ["main.py", "pack/__init__.py", "pack/inner.py"]


def test_the_whole_of_each_program_with_zmq(write: Write) -> None:
    base = write(
        {
            "pyproject.toml": "",
            "main.py": "from app import net, forking\n",
            "app/__init__.py": "from . import setup\n",
            "app/net.py": "import zmq\n",
            "app/forking.py": "import os\n",
            "app/setup.py": "",
            "app/unused.py": "",
            "other.py": "import tools\n",
            "tools.py": "",
        }
    )
    # what the package holds besides runs with it only if something imports it
    assert sliced(base, base) == ["app/__init__.py", "app/forking.py", "app/net.py", "app/setup.py", "main.py"]


def test_a_module_that_a_library_has_beside_much_else_counts_by_itself(write: Write) -> None:
    base = write(
        {
            "pyproject.toml": "",
            "library.py": "import eventlet\nfrom eventlet import green\nfrom eventlet.green import socket\n",
            "named.py": "from eventlet.green import zmq\n",
            "dotted.py": "import eventlet.green.zmq as zmq\n",
            "patched.py": "import eventlet\nzmq = eventlet.import_patched('zmq')\n",
        }
    )
    (named,) = projects([str(base)], Disk())
    found = gather(named, Texts(Disk()), words=(b"eventlet.green.zmq", b"zmq")).part.mentioning
    assert sorted(os.path.basename(file) for file in found) == ["dotted.py", "named.py", "patched.py"]


@pytest.mark.parametrize(
    "text", ["from company import bus\n", "import company.bus\n", "from company.bus import Line\n"]
)
def test_the_parts_of_a_dotted_word_need_not_stand_together(write: Write, text: str) -> None:
    """A project's own models may come from a module whose name holds no other word."""
    root = write({"pyproject.toml": "", "main.py": text, "aside.py": "import company\nbus = 1\n"})
    (named,) = projects([str(root)], Disk())
    found = gather(named, Texts(Disk()), words=(b"company.bus", b"zmq")).part.mentioning
    assert found == {str(root / "main.py")}


def test_the_word_must_stand_alone(write: Write) -> None:
    base = write({"pyproject.toml": "", "a.py": "import myzmq, zmq_tools", "b.py": "m = import_module('zmq.asyncio')"})
    assert sliced(base, base) == ["b.py"]


def test_a_lone_file_reaches_zmq_through_its_imports(write: Write) -> None:
    base = write({"main.py": "import net", "net.py": "import bus", "bus.py": "import zmq", "apart.py": "import zmq"})
    assert sliced(base, base / "main.py") == ["bus.py", "main.py", "net.py"]


def test_import_cycles_end(write: Write) -> None:
    base = write({"pyproject.toml": "", "a.py": "import b\nimport zmq", "b.py": "import a"})
    assert sliced(base, base) == ["a.py", "b.py"]


def test_a_utf_16_file_can_mention_it_too(write: Write) -> None:
    base = write({"pyproject.toml": "", "a.py": "import zmq"})
    (base / "a.py").write_text("import zmq", encoding="utf-16")
    assert sources_of(base).matters(str(base / "a.py"))


def test_what_it_is_grave_to_miss(write: Write) -> None:
    base = write(
        {
            "pyproject.toml": "",
            "net.py": "import zmq, helper",
            "helper.py": "import deeper",
            "deeper.py": "",
            "main.py": "import net",
            "named.py": "",
        }
    )
    found = sources_of(base, base / "named.py")
    grave = [name for name in ("net", "helper", "deeper", "main", "named") if found.matters(str(base / f"{name}.py"))]
    assert grave == ["net", "helper", "named"]


def test_related_files_run_in_one_program_with_a_named_one(write: Write) -> None:
    base = write(
        {
            "pyproject.toml": "",
            "one/main.py": "import zmq, helper",
            "one/helper.py": "",
            "two/main.py": "import zmq",
        }
    )
    related = sources_of(base / "one/helper.py").related
    assert sorted(os.path.relpath(file, base) for file in related) == ["one/helper.py", "one/main.py"]


def test_files_that_may_name_a_code(write: Write) -> None:
    base = write({"pyproject.toml": "", "a.py": "x = 1  # noqa: ZMQ101", "b.py": ""})
    assert sources_of(base).part.naming_codes == {str(base / "a.py")}


def test_the_roles_of_all_files_cost_one_look_at_the_graph(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    looks: list[Graph] = []

    def counted(graph: Graph) -> Graph:
        looks.append(graph)
        return importers(graph)

    monkeypatch.setattr(gathering, "importers", counted)
    modules = {f"m{number}.py": "" for number in range(8)}
    names = ", ".join(name.removesuffix(".py") for name in modules)
    base = write({"pyproject.toml": "", "main.py": f"import zmq, {names}", **modules})
    found = sources_of(base)
    assert len(found.to_lower) == 9
    assert {found.role(file) for file in found.named if not file.endswith("main.py")} == {
        "analysed: is in a program with such a library"
    }
    assert len(looks) == 1
