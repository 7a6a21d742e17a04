"""Lowering of the patterns of ``case``."""

from __future__ import annotations

import libcst as cst

from zmqforklint.form.patterns import (
    CapturePattern,
    ClassPattern,
    MappingPattern,
    OrPattern,
    Pattern,
    SequencePattern,
    ValuePattern,
)
from zmqforklint.lowering.nodes import known
from zmqforklint.lowering.walk import PatternLowering, Walk


def _value(node: cst.MatchValue | cst.MatchSingleton, walk: Walk) -> Pattern:
    return ValuePattern(walk.expression(node.value))


def _capture(node: cst.MatchAs, walk: Walk) -> Pattern:
    inner = walk.pattern(node.pattern) if node.pattern else None
    return CapturePattern(walk.bound(node.name) if node.name else None, inner)


def _star(node: cst.MatchStar, walk: Walk) -> Pattern:
    return CapturePattern(walk.bound(node.name) if node.name else None, None)


def _or(node: cst.MatchOr, walk: Walk) -> Pattern:
    return OrPattern(tuple(walk.pattern(choice.pattern) for choice in node.patterns))


def _sequence(node: cst.MatchList | cst.MatchTuple, walk: Walk) -> Pattern:
    star = next((index for index, item in enumerate(node.patterns) if isinstance(item, cst.MatchStar)), -1)
    items = (item if isinstance(item, cst.MatchStar) else item.value for item in node.patterns)
    return SequencePattern(tuple(walk.pattern(item) for item in items), star)


def _mapping(node: cst.MatchMapping, walk: Walk) -> Pattern:
    keys = walk.expressions(element.key for element in node.elements)
    items = tuple(walk.pattern(element.pattern) for element in node.elements)
    return MappingPattern(keys, items, walk.bound(node.rest) if node.rest else None)


def _class(node: cst.MatchClass, walk: Walk) -> Pattern:
    items = (*(element.value for element in node.patterns), *(element.pattern for element in node.kwds))
    names = tuple(element.key.value for element in node.kwds)
    return ClassPattern(walk.expression(node.cls), tuple(walk.pattern(item) for item in items), names)


PATTERNS: dict[type[cst.CSTNode], PatternLowering] = known(
    {
        "MatchAs": _capture,
        "MatchClass": _class,
        "MatchList": _sequence,
        "MatchMapping": _mapping,
        "MatchOr": _or,
        "MatchSingleton": _value,
        "MatchStar": _star,
        "MatchTuple": _sequence,
        "MatchValue": _value,
    }
)
