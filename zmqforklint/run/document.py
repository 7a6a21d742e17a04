"""The report of a run as JSON, as ``run.schema.json`` describes it."""

from __future__ import annotations

import json
from typing import Any

from zmqforklint import __version__
from zmqforklint.report.text import encodable
from zmqforklint.rules import rule
from zmqforklint.run.fates import Fate
from zmqforklint.run.hazards import Hazard
from zmqforklint.run.result import RunResult
from zmqforklint.verify.source_text import SourceText
from zmqforklint.witness import Stack

Document = dict[str, Any]


def result_as_json(result: RunResult, text: SourceText) -> str:
    """Give the whole report."""
    document = {
        "schema_version": 1,
        "tool": {"name": "zmqforklint", "version": __version__},
        "command": list(result.command),
        "ended": {"kind": result.record.ended.kind, "value": result.record.ended.value},
        "hazards": [_hazard(hazard, text) for hazard in result.hazards],
        "processes": [_process(fate, text) for fate in result.fates],
        "notes": list(result.record.notes),
        "summary": {"hazards": len(result.hazards), "processes": len(result.fates)},
    }
    return encodable(json.dumps(document, indent=2, ensure_ascii=False)) + "\n"


def _hazard(hazard: Hazard, text: SourceText) -> Document:
    return {
        "code": hazard.code,
        "name": rule(hazard.code).slug,
        "object": hazard.object,
        "operation": hazard.operation,
        "consequence": hazard.consequence,
        "counted": hazard.counted,
        "outcomes": list(hazard.outcomes),
        "count": hazard.count,
        "owner": hazard.owner,
        "pids": list(hazard.pids),
        "births": [_stack(birth, text) for birth in hazard.births],
        "forks": [
            {"parent": each.parent, "child": each.child, "stack": _stack(each.stack, text)} for each in hazard.descents
        ],
        "entry": _stack(hazard.stack[-1:], text)[0] if hazard.stack else None,
        "touch": _stack(hazard.stack, text),
        "attached": _stack(hazard.attached, text),
    }


def _process(fate: Fate, text: SourceText) -> Document:
    process = fate.process
    fork = process.fork.stack[:1] if process.fork else ()
    return {
        "pid": process.pid,
        "parent": None if process.parent is None else int(process.parent.partition("-")[0]),
        "fork": _stack(fork, text)[0] if fork else None,
        "command": process.command,
        "python": process.python,
        "pyzmq": process.pyzmq,
        "end": {"kind": fate.end, "value": fate.value},
        "stuck": fate.stuck.outcome if fate.stuck else None,
    }


def _stack(stack: Stack, text: SourceText) -> list[Document]:
    sites = [(text.site(frame), frame) for frame in stack]
    return [
        {
            "path": site.path,
            "line": site.line,
            "column": site.column,
            "end_line": site.end_line,
            "end_column": site.end_column,
            "function": frame.function,
        }
        for site, frame in sites
    ]
