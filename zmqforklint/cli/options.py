"""From options of the command line to keys of the configuration."""

from __future__ import annotations

import argparse
from collections.abc import Mapping

_KEYS = (
    "exclude",
    "extend-select",
    "ignore",
    "min-confidence",
    "min-severity",
    "output-format",
    "select",
    "strict",
    "target-version",
)


def overrides_of(options: argparse.Namespace) -> Mapping[str, object]:
    """Give the keys of ``[tool.zmqforklint]`` that the options set; what was not given sets none."""
    given = {key: getattr(options, key.replace("-", "_"), None) for key in _KEYS}
    return {key: value for key, value in given.items() if value not in (None, False)}
