"""The configuration model: what a project can choose."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from zmqforklint.knowledge import Model
from zmqforklint.vocabulary import Assumptions, Confidence, Severity
from zmqforklint.vocabulary.report import OutputFormat


@dataclass(frozen=True, slots=True)
class VerifyConfiguration:
    """What ``verify`` runs in this project; nothing that only lints reads it.

    ``programs`` are globs relative to the project, ``cwd`` is absolute, ``time_limit`` is in seconds; None leaves
    the choice to ``verify``.
    """

    programs: tuple[str, ...] = ()
    argv: tuple[str, ...] = ()
    cwd: Path | None = None
    environment: Mapping[str, str] = field(default_factory=dict)
    time_limit: float | None = None


@dataclass(frozen=True, slots=True)
class Configuration:
    """Everything that can be configured, with its defaults.

    ``project`` is the absolute folder that the configuration belongs to. ``exclude`` holds .gitignore patterns on top
    of what is always left out, those of ``extend-exclude`` among them. ``roots`` are absolute folders. ``models`` are
    the project's own. ``select``, ``extend_select`` and ``ignore`` hold codes, prefixes of codes, or ``ALL``; an empty
    ``select`` means the rules that are on by default.
    """

    project: Path
    exclude: tuple[str, ...] = ()
    roots: tuple[Path, ...] = ()
    models: tuple[Model, ...] = ()
    assumptions: Assumptions = field(default_factory=Assumptions)
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    min_severity: Severity = Severity.NOTE
    min_confidence: Confidence = Confidence.POSSIBLE
    strict: bool = False
    output_format: OutputFormat = OutputFormat.FULL
    verify: VerifyConfiguration = field(default_factory=VerifyConfiguration)
