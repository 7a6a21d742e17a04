"""Texts that hypothesmith invents: Python by its grammar, and like nothing that people write."""

from __future__ import annotations

import hypothesmith
from hypothesis import HealthCheck, Phase, Verbosity, given, seed, settings

from robustness.mutating import Mutant, is_python
from robustness.originals import Original

_TEXTS = 12
"""How many are put together: the first of a seed are the simplest."""

_HEAD = "import os, zmq\nsock = zmq.Context().socket(zmq.PUSH)\nif os.fork() == 0:\n    sock.send(b'')\n"
_PROGRAM = Original("invented", {"main.py": _HEAD.encode()})


def invented(number: int) -> Mutant:
    """Make the program of a seed: what is invented stands after a fork and a touch."""
    texts: list[str] = []

    @seed(number)
    @settings(
        max_examples=_TEXTS,
        phases=[Phase.generate],
        database=None,
        deadline=None,
        print_blob=False,
        verbosity=Verbosity.quiet,
        suppress_health_check=list(HealthCheck),
    )
    @given(hypothesmith.from_grammar() if number % 4 else hypothesmith.from_node(auto_target=False))
    def each(text: str) -> None:
        texts.append(text)

    each()
    parts = [text.encode("utf-8", "surrogatepass") for text in dict.fromkeys(texts)]
    good = [part for part in parts if is_python(part)]
    return Mutant(_PROGRAM, ("invented",), {"main.py": b"\n".join([_HEAD.encode(), *good])})
