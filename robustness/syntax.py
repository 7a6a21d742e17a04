"""Places in a syntax tree that can be changed, and the pieces that can be put there."""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any, TypeVar

from robustness.originals import Pieces, pieces

_MOST_TRIALS = 20

Piece = TypeVar("Piece")
Node = TypeVar("Node", bound=ast.AST)

Function = ast.FunctionDef | ast.AsyncFunctionDef
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


class NothingToChangeError(Exception):
    """A tree has no place for a change."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in a tree that holds one node."""

    parent: ast.AST
    field: str
    index: int | None

    @property
    def node(self) -> Any:
        """What it holds."""
        held = getattr(self.parent, self.field)
        return held if self.index is None else held[self.index]

    def put(self, node: ast.AST) -> None:
        """Let it hold another."""
        if self.index is None:
            setattr(self.parent, self.field, node)
        else:
            getattr(self.parent, self.field)[self.index] = node


def slots(tree: ast.AST) -> Iterator[Slot]:
    """Go through all places that hold a node."""
    for parent in ast.walk(tree):
        for field, value in ast.iter_fields(parent):
            if isinstance(value, ast.AST):
                yield Slot(parent, field, None)
            elif isinstance(value, list):
                yield from (Slot(parent, field, index) for index, each in enumerate(value) if isinstance(each, ast.AST))


def used(tree: ast.AST, kind: type[ast.expr] = ast.expr) -> list[Slot]:
    """Give the places of expressions that are evaluated, not assigned to, and of patterns' values none."""
    return [
        slot
        for slot in slots(tree)
        if isinstance(slot.node, kind) and isinstance(getattr(slot.node, "ctx", ast.Load()), ast.Load)
        if not isinstance(slot.parent, ast.JoinedStr | ast.MatchValue | ast.MatchMapping | ast.MatchClass)
        if slot.field != "format_spec"
    ]


def targets(tree: ast.AST) -> list[Slot]:
    """Give the places of what is assigned to."""
    return [slot for slot in slots(tree) if isinstance(getattr(slot.node, "ctx", None), ast.Store)]


def blocks(tree: ast.AST) -> list[list[ast.stmt]]:
    """Give the lists of statements."""
    found = (getattr(node, field, None) for node in ast.walk(tree) for field in ("body", "orelse", "finalbody"))
    return [block for block in found if isinstance(block, list) and block and isinstance(block[0], ast.stmt)]


def names(tree: ast.AST) -> list[str]:
    """Give the names that are used."""
    return sorted({node.id for node in ast.walk(tree) if isinstance(node, ast.Name)})


def nodes(tree: ast.AST, *kinds: type[ast.AST]) -> list[Any]:
    """Give the nodes of these kinds."""
    return [node for node in ast.walk(tree) if isinstance(node, kinds)]


def one(pieces: Sequence[Piece], chance: Random) -> Piece:
    """Choose one; raises NothingToChangeError where there is none."""
    if not pieces:
        raise NothingToChangeError
    return chance.choice(pieces)


def wrap(slot: Slot, template: str, **pieces: ast.expr) -> None:
    """Put a template's expression into a place, what is there as its ``e``, other names by ``pieces``."""
    made = ast.parse(template, mode="eval")
    pieces["e"] = slot.node
    for each in list(slots(made)):
        if isinstance(each.node, ast.Name) and each.node.id in pieces:
            each.put(copy.deepcopy(pieces[each.node.id]))
    slot.put(made.body)


def foreign_expression(tree: ast.AST, chance: Random) -> ast.expr:
    """Give an expression from elsewhere, some of its names replaced by the tree's."""
    return _lent(lambda found: found.expressions, tree, chance)


def foreign_statement(tree: ast.AST, chance: Random) -> ast.stmt:
    """Give a statement from elsewhere, some of its names replaced by the tree's."""
    return _lent(lambda found: found.statements, tree, chance)


def _lent(kind: Callable[[Pieces], Sequence[Node]], tree: ast.AST, chance: Random) -> Node:
    for _ in range(_MOST_TRIALS):
        if found := kind(pieces(chance)):
            return _familiar(copy.deepcopy(chance.choice(found)), tree, chance)
    raise NothingToChangeError


def _familiar(piece: Node, tree: ast.AST, chance: Random) -> Node:
    known = names(tree)
    new = {name: chance.choice(known) for name in names(piece) if known and chance.random() < 0.6}
    for node in ast.walk(piece):
        if isinstance(node, ast.Name):
            node.id = new.get(node.id, node.id)
    return piece
