"""``zmqforklint models``."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence

from zmqforklint import engine
from zmqforklint.cache import Disk
from zmqforklint.cli.errors import Fatal
from zmqforklint.cli.status import Status
from zmqforklint.cli.streams import put
from zmqforklint.knowledge import Model, load
from zmqforklint.report.text import visible
from zmqforklint.sources import shown


def show(options: argparse.Namespace) -> int:
    """List what is known of libraries, the models of the project in the working directory included."""
    (job,) = engine.plan(["."], Disk(), isolated=options.isolated)
    prefix = options.library or ""
    known = load().with_models(job.configuration.models).models.values()
    models = sorted(
        (model for model in known if f"{model.name}.".startswith(f"{prefix}." if prefix else "")),
        key=lambda model: model.name,
    )
    if not models:
        raise Fatal(f"no model knows {prefix}; `zmqforklint models` lists all")
    own = {model.source for model in job.configuration.models}
    sources = {model.source: shown(model.source) if model.source in own else model.source for model in models}
    put(_document(models, sources) if options.output_format == "json" else _table(models, sources))
    return Status.CLEAN


def _document(models: Sequence[Model], sources: dict[str, str]) -> str:
    rows = [
        {
            "name": model.name,
            "kind": model.kind,
            "options": dict(sorted(model.options.items())),
            "source": sources[model.source],
            "note": model.note,
        }
        for model in models
    ]
    return json.dumps({"schema_version": 1, "models": rows}, indent=1) + "\n"


def _table(models: Sequence[Model], sources: dict[str, str]) -> str:
    rows = [[model.name, model.kind, sources[model.source], model.note] for model in models]
    cells = [[visible(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    lines = ("  ".join(f"{cell:{width}}" for cell, width in zip(row, widths, strict=True)) for row in cells)
    return "".join(f"{line.rstrip()}\n" for line in lines)
