from __future__ import annotations

import os
from pathlib import Path

import pytest
from project_files import Write

from zmqforklint.cache import Disk
from zmqforklint.sources.discovery import discover, projects
from zmqforklint.sources.layout import Layout


def layout_of(path: Path, *roots: Path) -> Layout:
    (named,) = projects([str(path)], Disk())
    return Layout(discover(named, Disk()), Disk(), [str(root) for root in roots])


def found(base: Path, importer: str, dotted: str, *roots: str) -> str | None:
    file = layout_of(base, *(base / root for root in roots)).find(str(base / importer), dotted)
    return None if file is None else os.path.relpath(file, base)


PROJECT = {
    "pyproject.toml": "",
    "src/app/__init__.py": "",
    "src/app/net.py": "",
    "src/app/sub/__init__.py": "",
    "src/app/sub/deep.py": "",
    "src/spaced/inner/tool.py": "",
    "scripts/run.py": "",
    "scripts/utils.py": "",
    "other/utils.py": "",
    "other/only.py": "",
    "other/queue.py": "",
    "vendor/lib/third.py": "",
}


@pytest.mark.parametrize(
    ("importer", "dotted", "expected"),
    [
        ("src/app/net.py", "app", "src/app/__init__.py"),
        ("src/app/net.py", "app.sub.deep", "src/app/sub/deep.py"),
        ("src/app/net.py", ".net", "src/app/net.py"),
        ("src/app/net.py", ".", "src/app/__init__.py"),
        ("src/app/sub/deep.py", "..net", "src/app/net.py"),
        ("src/app/sub/__init__.py", ".deep", "src/app/sub/deep.py"),
        ("src/app/net.py", "spaced.inner.tool", "src/spaced/inner/tool.py"),
        ("src/app/net.py", "spaced.inner", None),
        ("src/app/net.py", "app.missing", None),
        ("src/app/net.py", "app.net.thing", None),
        ("scripts/run.py", "app.net", "src/app/net.py"),
        ("scripts/run.py", "utils", "scripts/utils.py"),
        ("other/only.py", "utils", "other/utils.py"),
        ("src/app/net.py", "utils", None),  # two roots have it, and neither is the importer's
        ("src/app/net.py", "only", "other/only.py"),
        ("src/app/net.py", "scripts.run", "scripts/run.py"),
        ("src/app/net.py", "queue", None),
        ("other/only.py", "queue", "other/queue.py"),
        ("scripts/run.py", "numpy", None),
        ("src/app/net.py", "....net", None),
        ("src/app/net.py", "", None),
    ],
)
def test_find(write: Write, importer: str, dotted: str, expected: str | None) -> None:
    assert found(write(PROJECT), importer, dotted) == expected


def test_configured_roots_come_last(write: Write) -> None:
    base = write(PROJECT | {"vendor/lib/utils.py": ""})
    assert found(base, "scripts/run.py", "utils", "vendor/lib") == "scripts/utils.py"
    assert found(base, "src/app/net.py", "utils", "vendor/lib") == "vendor/lib/utils.py"


def test_a_file_never_imports_itself_by_its_plain_name(write: Write) -> None:
    base = write({"pyproject.toml": "", "backends/redis.py": "import redis"})
    assert found(base, "backends/redis.py", "redis") is None


def test_zmq_is_never_a_file_of_the_project(write: Write) -> None:
    base = write({"pyproject.toml": "", "zmq/__init__.py": "", "zmq/log.py": "", "main.py": ""})
    assert found(base, "main.py", "zmq") is None
    assert found(base, "zmq/log.py", ".") == "zmq/__init__.py"


def test_a_script_elsewhere_does_not_stand_in_for_a_library(write: Write) -> None:
    """``import daemon`` is python-daemon, of which there are models; of ``fleet`` there are none."""
    base = write({"app/main.py": "", "tools/daemon.py": "", "tools/fleet.py": ""})
    layout = layout_of(base)
    importer = str(base / "app/main.py")
    assert layout.find(importer, "daemon") is None
    assert layout.find(importer, "fleet") == str(base / "tools/fleet.py")
    assert layout.find(str(base / "tools/fleet.py"), "daemon") == str(base / "tools/daemon.py")


def test_a_package_goes_before_a_module_and_a_module_before_a_folder(write: Write) -> None:
    base = write({"pyproject.toml": "", "a.py": "", "a/__init__.py": "", "b.py": "", "b/c.py": "", "main.py": ""})
    assert found(base, "main.py", "a") == "a/__init__.py"
    assert found(base, "main.py", "b") == "b.py"
    assert found(base, "main.py", "b.c") is None


def test_a_project_that_is_itself_a_package(write: Write) -> None:
    base = write({"p/pyproject.toml": "", "p/__init__.py": "", "p/a.py": "", "p/b.py": "", "outside.py": ""})
    layout = layout_of(base / "p")
    assert layout.module_of(str(base / "p/a.py")) == ("p.a", False)
    assert layout.find(str(base / "p/a.py"), "p.b") == layout.find(str(base / "p/a.py"), "b") == str(base / "p/b.py")
    assert layout.find(str(base / "p/a.py"), "outside") is None


def test_a_linked_package_is_known_by_its_real_files(write: Write) -> None:
    base = write({"pyproject.toml": "", "shared/pkg/__init__.py": "", "one/main.py": ""})
    (base / "one/pkg").symlink_to(base / "shared/pkg")
    assert found(base, "one/main.py", "pkg") == "shared/pkg/__init__.py"


def test_a_lone_file_draws_in_what_it_imports(write: Write) -> None:
    base = write({"pkg/__init__.py": "", "pkg/a.py": "", "pkg/b.py": "", "c.py": ""})
    layout = layout_of(base / "pkg/a.py")
    assert layout.find(str(base / "pkg/a.py"), "pkg.b") == str(base / "pkg/b.py")
    assert layout.find(str(base / "pkg/a.py"), "c") == str(base / "c.py")


def test_a_library_that_is_named_draws_in_no_other(write: Write) -> None:
    base = write({"site-packages/one/__init__.py": "", "site-packages/one/a.py": "", "site-packages/two.py": ""})
    layout = layout_of(base / "site-packages/one")
    importer = str(base / "site-packages/one/a.py")
    assert layout.find(importer, "one") == str(base / "site-packages/one/__init__.py")
    assert layout.find(importer, "two") is None


@pytest.mark.parametrize(
    ("file", "level", "module"),
    [
        ("src/app/__init__.py", 0, ("app", True)),
        ("src/app/net.py", 1, ("app.net", False)),
        ("src/app/sub/deep.py", 2, ("app.sub.deep", False)),
        ("src/spaced/inner/tool.py", 0, ("spaced.inner.tool", False)),
        ("scripts/run.py", 0, ("run", False)),
        ("scripts/run.py", 1, ("scripts.run", False)),
        ("vendor/lib/third.py", 2, ("vendor.lib.third", False)),
    ],
)
def test_module_of(write: Write, file: str, level: int, module: tuple[str, bool]) -> None:
    base = write(PROJECT)
    assert layout_of(base).module_of(str(base / file), level) == module


def test_packages_around(write: Write) -> None:
    base = write(PROJECT)
    layout = layout_of(base)
    inside = [str(base / "src/app/sub/__init__.py"), str(base / "src/app/__init__.py")]
    assert layout.packages_around(str(base / "src/app/sub/deep.py")) == inside
    assert layout.packages_around(inside[0]) == inside[1:]
    assert layout.packages_around(str(base / "scripts/run.py")) == []
