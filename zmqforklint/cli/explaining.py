"""``zmqforklint rule``."""

from __future__ import annotations

import argparse
import sys

from zmqforklint.cli.errors import Fatal
from zmqforklint.cli.status import Status
from zmqforklint.cli.streams import columns, put, wants_colour
from zmqforklint.report import render_index, render_page
from zmqforklint.rules import all_rules, rule


def explain(options: argparse.Namespace) -> int:
    """Show the page of one rule, or the list of all."""
    colour = wants_colour(options.color, sys.stdout)
    if options.code is None:
        put(render_index(all_rules(), colour=colour))
        return Status.CLEAN
    try:
        asked = rule(options.code)
    except KeyError:
        raise Fatal(f"there is no rule {options.code}; `zmqforklint rule` lists all") from None
    put(render_page(asked, colour=colour, width=columns()))
    return Status.CLEAN
