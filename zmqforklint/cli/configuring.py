"""``zmqforklint config``."""

from __future__ import annotations

import argparse
import json
import os

from zmqforklint import engine
from zmqforklint.cache import Disk
from zmqforklint.cli.errors import Fatal
from zmqforklint.cli.options import overrides_of
from zmqforklint.cli.status import Status
from zmqforklint.cli.streams import put
from zmqforklint.policy import Configuration
from zmqforklint.report.text import visible
from zmqforklint.sources import shown


def show(options: argparse.Namespace) -> int:
    """Show the configuration of a path's project as it would stand in its pyproject.toml."""
    if not os.path.exists(options.path):
        raise Fatal(f"{options.path}: no such file or folder")
    (job,) = engine.plan([options.path], Disk(), overrides_of(options), isolated=options.isolated)
    put(f"# project {visible(job.named.root)}\n[tool.zmqforklint]\n{_table(job.configuration)}")
    return Status.CLEAN


def _table(configuration: Configuration) -> str:
    assumed = configuration.assumptions
    values = {
        "exclude": configuration.exclude,
        "roots": [shown(str(root)) for root in configuration.roots],
        "models": sorted({shown(model.source) for model in configuration.models}),
        "select": configuration.select,
        "extend-select": configuration.extend_select,
        "ignore": configuration.ignore,
        "min-severity": configuration.min_severity,
        "min-confidence": configuration.min_confidence,
        "strict": configuration.strict,
        "output-format": configuration.output_format,
        "platform": assumed.platform,
        "target-version": assumed.python,
        "pyzmq-version": assumed.pyzmq,
    }
    if assumed.start_method is not None:
        values["start-method"] = assumed.start_method
    return "".join(f"{key} = {json.dumps(value)}\n" for key, value in values.items())
