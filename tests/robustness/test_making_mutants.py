"""Mutants are the same for each seed, and every change changes something."""

from __future__ import annotations

import ast
from random import Random

import pytest

from robustness.damage import DAMAGES
from robustness.mutating import CHANGES, is_python, mutant_of
from robustness.salting import salted
from robustness.syntax import NothingToChangeError
from zmqforklint.lowering.lower import lower

TEXT = """
import os, zmq, helper

class Base: pass

class Owner(Base):
    def __init__(self, url: str = "tcp://*", *rest, **more):
        self.sock = zmq.Context().socket(zmq.PUSH)
        self.sock.connect(url)

    @property
    def open(self):
        for each in helper.all(self, x=1):
            yield each

def main():
    owner = Owner("x")
    if os.fork() == 0:
        owner.sock.send(b"x")
    print(owner, end="")
"""


def test_a_seed_gives_one_mutant() -> None:
    first, again = mutant_of(7), mutant_of(7)
    assert (first.files, first.changes, first.original.name) == (again.files, again.changes, again.original.name)
    assert len({tuple(mutant_of(seed).files.values()) for seed in range(10)}) == 10


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_often_gives_other_python(name: str) -> None:
    changed = set()
    for seed in range(15):
        tree = ast.parse(TEXT)
        try:
            CHANGES[name](tree, Random(seed))
            text = ast.unparse(ast.fix_missing_locations(tree))
        except (NothingToChangeError, ValueError, TypeError, AttributeError):
            continue
        if is_python(text.encode("utf-8", "surrogatepass")):
            changed.add(text)
    assert len(changed - {ast.unparse(ast.parse(TEXT))}) > 2


@pytest.mark.parametrize("name", DAMAGES)
def test_a_damage_changes_the_text(name: str) -> None:
    damaged = {DAMAGES[name](TEXT.encode(), Random(seed)) for seed in range(10)}
    assert len(damaged - {TEXT.encode()}) > 2


@pytest.mark.parametrize("name", DAMAGES)
def test_an_empty_file_can_be_damaged(name: str) -> None:
    assert all(isinstance(DAMAGES[name](b"", Random(seed)), bytes) for seed in range(10))


def test_a_salted_module_makes_a_socket_and_forks() -> None:
    texts = []
    for seed in range(10):
        tree = ast.parse("from __future__ import annotations\n" + TEXT)
        salted(tree, Random(seed))
        texts.append(ast.unparse(ast.fix_missing_locations(tree)))
    assert all(lower(text, "main.py", "main", False).body for text in texts)
    assert all("_socket = _context.socket(zmq.PUSH)" in text for text in texts)
    assert sum(text.count("os.fork()") > 1 for text in texts) > 3
