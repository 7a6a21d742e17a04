"""``zmqforklint models``."""

from __future__ import annotations

import argparse

from zmqforklint.cli.errors import Fatal
from zmqforklint.cli.status import Status
from zmqforklint.cli.streams import put
from zmqforklint.knowledge import load


def show(options: argparse.Namespace) -> int:
    """List what is known of libraries: one name a line, with what it does."""
    prefix = options.library or ""
    models = sorted(load().models.values(), key=lambda model: model.name)
    listed = [model for model in models if f"{model.name}.".startswith(f"{prefix}." if prefix else "")]
    if not listed:
        raise Fatal(f"no model knows {prefix}; `zmqforklint models` lists all")
    widest = max(len(model.name) for model in listed)
    put("".join(f"{model.name:{widest}}  {model.kind}\n" for model in listed))
    return Status.CLEAN
