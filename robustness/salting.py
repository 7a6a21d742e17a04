"""Sources of libraries as programs that matter: with a socket, with forks, and with touches all over."""

from __future__ import annotations

import ast
from random import Random

from robustness.syntax import FUNCTIONS, blocks, names, nodes, one, used

_HEAD = """
import os, zmq, multiprocessing
_context = zmq.Context()
_socket = _context.socket(zmq.PUSH)
"""
_GRAINS = (
    "_socket.send(b'')",
    "_socket.send({})",
    "{}.send(_socket)",
    "{} = _socket",
    "{} = zmq.Context().socket(zmq.PUB)",
    "{}(_socket, _context)",
    "_socket.close()",
    "_context.socket(zmq.PUSH)",
    "if os.fork() == 0: {}(_socket)",
    "if not os.fork(): _socket.send(b''); os._exit(0)",
    "multiprocessing.Process(target={}, args=(_socket,)).start()",
    "multiprocessing.Pool(2).map({}, [_socket])",
    "return _socket",
    "yield _socket",
    "raise {}(_socket)",
)
_MOST_GRAINS = 12


def salted(tree: ast.Module, chance: Random) -> None:
    """Let a module make a socket at import, touch it here and there, and fork."""
    inside = [block for node in nodes(tree, *FUNCTIONS) for block in blocks(node)]
    known = names(tree) or ["print"]
    for _ in range(chance.randint(2, _MOST_GRAINS)):
        grain = chance.choice(_GRAINS)
        place = blocks(tree) if not inside or ("fork" in grain and chance.random() < 0.2) else inside
        block = one(place, chance)
        block.insert(chance.randint(0, len(block)), ast.parse(grain.format(chance.choice(known))).body[0])
    for _ in range(chance.randint(0, 4)):
        one(used(tree), chance).put(ast.Name("_socket", ast.Load()))
    tree.body[_after_futures(tree) : _after_futures(tree)] = ast.parse(_HEAD).body
    if callables := [node.name for node in tree.body if isinstance(node, (ast.ClassDef, *FUNCTIONS))]:
        for name in chance.sample(callables, min(3, len(callables))):
            tree.body += ast.parse(f"{name}(_socket)").body


def _after_futures(tree: ast.Module) -> int:
    found = [each for each in tree.body if isinstance(each, ast.ImportFrom) and each.module == "__future__"]
    return tree.body.index(found[-1]) + 1 if found else 0
