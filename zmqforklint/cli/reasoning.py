"""``zmqforklint why``."""

from __future__ import annotations

import argparse
import os
import sys

from zmqforklint import engine
from zmqforklint.cache import Disk
from zmqforklint.cli.errors import Fatal
from zmqforklint.cli.options import overrides_of
from zmqforklint.cli.status import Status
from zmqforklint.cli.streams import put, wants_colour
from zmqforklint.report import render_accounts
from zmqforklint.sources import absolute, shown
from zmqforklint.vocabulary import Finding, Site


def why(options: argparse.Namespace) -> int:
    """Tell why a line is, or is not, a finding."""
    path, line = _place(options.place)
    disk = Disk()
    (job,) = engine.plan([path], disk, overrides_of(options), isolated=options.isolated)
    if not job.named.has_marker and _is_below(path, os.getcwd()):  # no project: what is here may use the file
        (job,) = engine.plan([os.curdir], disk, overrides_of(options), isolated=options.isolated)
    report, accounts = engine.explain(job, disk, shown(absolute(path)), line)
    here = Site(shown(absolute(path)), line, 1, line, 1)
    lines = report.lines_of(here.path)
    if not 1 <= line <= len(lines):
        raise Fatal(f"{path}: there is no line {line}: it has {len(lines)}")
    findings = [finding for finding in report.findings if _stands_at(finding, here)]
    colour = wants_colour(options.color, sys.stdout)
    put(render_accounts(here, lines[line - 1], accounts, findings, colour=colour))
    return Status.CLEAN


def _place(text: str) -> tuple[str, int]:
    """Read FILE:LINE, with a column behind it or not."""
    path, _, number = text.rpartition(":")
    before, _, line = path.rpartition(":")
    if before and line.isascii() and line.isdigit() and not os.path.exists(path):
        path, number = before, line
    if not path or not (number.isascii() and number.isdigit()):
        raise Fatal(f"{text}: a file and a line are wanted, such as app/worker.py:12")
    if not os.path.isfile(path):
        raise Fatal(f"{path}: no such file")
    return path, int(number)


def _is_below(path: str, folder: str) -> bool:
    return absolute(path).startswith(os.path.join(absolute(folder), ""))


def _stands_at(finding: Finding, here: Site) -> bool:
    return any(site.path == here.path and site.line <= here.line <= site.end_line for site in finding.sites)
