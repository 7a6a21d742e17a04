"""The rewriting of the fixtures does what the tests that use it rely on."""

from __future__ import annotations

import ast

from fixture_runs import python_files
from renaming import bindings_of, parsed, renamed, renaming_of
from rewriting import programs, stretched, stretched_lines, under_spawn, without_comments

NET = """\
import zmq


class Net:
    def __init__(self, url, quality=1):
        self.url = url
        self._sock = zmq.Context().socket(zmq.PUSH)
        self._sock.connect(f"tcp://{url}")

    def send(self, text, urgent=False):
        self._sock.send_json({"text": text, "urgent": urgent})
"""
MAIN = """\
from multiprocessing import Process

from lines.net import Net
import lines

def work(net, *, level, results):
    return getattr(net, "url"), level, results  # the work

net = Net(url=lines.home, quality=2)
process = Process(target=work, args=(net,), kwargs={"level": 1, "results": net._sock})
"""


def test_names_of_the_program_are_replaced_and_no_others() -> None:
    texts = {"lines/__init__.py": "home = 'here'\n", "lines/net.py": NET, "main.py": MAIN}
    renaming = renaming_of(texts)
    rewritten = {path: renamed(text, renaming) for path, text in texts.items()}
    kept = {word for text in rewritten.values() for word in _identifiers(text)}
    own = {"Net", "_sock", "work", "net", "lines", "home", "main", "quality"}
    assert not kept & own
    assert kept >= {"url", "level", "results", "send", "urgent", "target", "kwargs", "send_json", "socket", "__init__"}
    assert all(ast.parse(text) for text in rewritten.values())
    assert [text.count("\n") for text in rewritten.values()] == [text.count("\n") for text in texts.values()]


def test_most_names_in_the_fixtures_are_replaced() -> None:
    bound, replaced = 0, 0
    for texts in programs().values():
        renaming = renaming_of(texts)
        trees = [tree for text in texts.values() if (tree := parsed(text))]
        bound += len({binding.name for tree in trees for binding in bindings_of(tree, renaming.modules)})
        replaced += len(renaming.names)
    assert replaced > 0.75 * bound


def test_comments_go_and_strings_stay() -> None:
    assert without_comments('a = "# b"  # expect: ZMQ101\n# c\nd = 1\n') == 'a = "# b"\n\nd = 1\n'


def test_every_line_of_a_stretched_file_knows_where_it_was() -> None:
    for path in python_files():
        text = path.read_text(encoding="utf-8")
        before, after = text.splitlines(), stretched(text).splitlines()
        assert all(after[new - 1] == before[old - 1] for new, old in stretched_lines(text).items()), path
        assert set(stretched_lines(text).values()) == set(range(1, len(before) + 1)), path


def test_only_the_start_method_changes_to_spawn() -> None:
    assert under_spawn('mp.set_start_method("fork")\n') == 'mp.set_start_method("spawn")\n'
    assert under_spawn('words = {"fork": get_context("fork")}\n') == 'words = {"fork": get_context("spawn")}\n'


def _identifiers(text: str) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(text)):
        fields = ("id", "attr", "arg", "name", "asname", "module")
        found.update(part for each in fields if (word := getattr(node, each, None)) for part in word.split("."))
    return found
