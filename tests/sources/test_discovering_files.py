from __future__ import annotations

import os
from pathlib import Path

import pytest
from project_files import Write

from zmqforklint.cache import Disk
from zmqforklint.sources.discovery import Tree, discover, projects


def tree_of(*paths: Path, exclude: tuple[str, ...] = ()) -> Tree:
    (named,) = projects(map(str, paths), Disk())
    return discover(named, Disk(), exclude)


def names(files: object, base: Path) -> list[str]:
    assert isinstance(files, tuple | frozenset)
    return sorted(os.path.relpath(file, base) for file in files)


@pytest.mark.parametrize("marker", ["pyproject.toml", ".git/HEAD"])
def test_a_project_is_found_above_and_analysed_whole(write: Write, marker: str) -> None:
    base = write({marker: "", "app/a.py": "", "lib/b.py": ""})
    tree = tree_of(base / "app")
    assert tree.root == str(base)
    assert names(tree.files, base) == ["app/a.py", "lib/b.py"]
    assert names(tree.named, base) == ["app/a.py"]
    assert not tree.grows


def test_the_nearest_marker_counts(write: Write) -> None:
    base = write({"pyproject.toml": "", "part/pyproject.toml": "", "part/a.py": "", "b.py": ""})
    assert [named.root for named in projects([str(base / "part"), str(base / "b.py")], Disk())] == [
        str(base),
        str(base / "part"),
    ]


def test_without_a_project_the_path_is_all(write: Write) -> None:
    base = write({"one/a.py": "", "one/b.py": "", "two/c.py": ""})
    assert names(tree_of(base / "one").files, base) == ["one/a.py", "one/b.py"]
    lone = tree_of(base / "one/a.py")
    assert names(lone.files, base) == ["one/a.py"]
    assert lone.explicit == lone.named
    assert lone.grows


def test_a_folder_named_takes_in_paths_below_it(write: Write) -> None:
    base = write({"one/a.py": "", "one/deep/b.py": ""})
    (named,) = projects([str(base / "one/deep"), str(base / "one"), str(base / "one/a.py")], Disk())
    assert named.root == str(base / "one")


def test_what_is_python(write: Write) -> None:
    base = write(
        {
            "a.py": "",
            "b.pyw": "",
            "script": "#!/usr/bin/env python3\n",
            "versioned": "#! /usr/bin/python3.12 -u\n",
            "shell": "#!/bin/sh\n# python\n",
            "data": "python",
            "c.pyi": "",
            "d.txt": "",
            "note.ipynb": "{}",
            "zipped.whl": "",
        }
    )
    tree = tree_of(base)
    assert names(tree.files, base) == ["a.py", "b.pyw", "script", "versioned"]
    assert tree.notes == ("1 notebook not analysed", "1 zipped package not analysed")


def test_what_is_left_out_by_default(write: Write) -> None:
    left_out = [".git", ".tox", "build", "node_modules", "lib/site-packages", "__pycache__"]
    base = write({f"{folder}/a.py": "" for folder in left_out} | {"env/pyvenv.cfg": "", "env/a.py": "", "kept.py": ""})
    assert names(tree_of(base).files, base) == ["kept.py"]


def test_gitignore_is_heeded_as_git_does(write: Write) -> None:
    base = write(
        {
            ".git/HEAD": "",
            ".gitignore": "generated/\n*_pb2.py\n/only_here.py\n\\\n!kept_pb2.py\n",
            "generated/a.py": "",
            "kept_pb2.py": "",
            "x_pb2.py": "",
            "only_here.py": "",
            "sub/only_here.py": "",
            "sub/.gitignore": "secret.py\n!x_pb2.py\n",
            "sub/secret.py": "",
            "sub/x_pb2.py": "",
        }
    )
    assert names(tree_of(base).files, base) == ["kept_pb2.py", "sub/only_here.py", "sub/x_pb2.py"]


def test_gitignore_above_the_project_is_heeded(write: Write) -> None:
    base = write({".git/HEAD": "", ".gitignore": "b.py\n", "p/pyproject.toml": "", "p/a.py": "", "p/b.py": ""})
    assert names(tree_of(base / "p").files, base) == ["p/a.py"]


def test_configured_patterns_are_not_taken_back_by_gitignore(write: Write) -> None:
    base = write({"pyproject.toml": "", ".gitignore": "!old/\n", "old/a.py": "", "b.py": ""})
    assert names(tree_of(base, exclude=("old/",)).files, base) == ["b.py"]


def test_what_is_named_is_never_left_out(write: Write) -> None:
    base = write({".git/HEAD": "", ".gitignore": "tmp/\n", "tmp/a.py": "", "build/b.py": "", "c.py": ""})
    tree = tree_of(base / "tmp", base / "build/b.py")
    assert names(tree.named, base) == ["build/b.py", "tmp/a.py"]
    assert names(tree.files, base) == ["build/b.py", "c.py", "tmp/a.py"]


def test_linked_folders_are_entered_only_when_named(write: Write) -> None:
    base = write({"p/pyproject.toml": "", "p/a.py": "", "elsewhere/b.py": ""})
    (base / "p/link").symlink_to(base / "elsewhere")
    assert names(tree_of(base / "p").files, base) == ["p/a.py"]
    assert names(tree_of(base / "p/link").named, base) == ["p/link/b.py"]


def test_one_real_file_is_reported_once_by_its_plain_path(write: Write) -> None:
    base = write({"pyproject.toml": "", "z/real.py": ""})
    (base / "a_link.py").symlink_to("z/real.py")
    (base / "folder").symlink_to("z")
    tree = tree_of(base, base / "folder")
    assert names(tree.files, base) == names(tree.named, base) == ["z/real.py"]
    assert names(tree_of(base / "a_link.py").named, base) == ["z/real.py"]


def test_what_cannot_be_opened_is_told(write: Write) -> None:
    base = write({"pyproject.toml": "", "a.py": "", "folder.py/b.py": ""})
    os.mkfifo(base / "fifo.py")
    (base / "dangling.py").symlink_to("nowhere")
    (base / "loop.py").symlink_to("loop.py")
    tree = tree_of(base)
    assert names(tree.files, base) == ["a.py", "folder.py/b.py"]
    assert [os.path.basename(path) for path, _ in tree.unreadable] == ["dangling.py", "fifo.py", "loop.py"]
    assert all(reason for _, reason in tree.unreadable)


def test_a_notebook_that_is_named_is_told(write: Write) -> None:
    base = write({"a.ipynb": "{}"})
    tree = tree_of(base / "a.ipynb")
    assert not tree.files
    assert tree.unreadable == ((str(base / "a.ipynb"), "notebooks and zipped packages are not analysed yet"),)
    assert tree.explicit == {str(base / "a.ipynb")}


def test_an_unsaved_file_counts_as_there(write: Write) -> None:
    base = write({"pyproject.toml": ""})
    (named,) = projects([str(base)], Disk())
    assert discover(named, Disk(), unsaved=[str(base / "new.py")]).named == {str(base / "new.py")}
