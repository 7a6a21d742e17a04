"""The analyser in one piece: from named paths to a report. Every front end comes through here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from zmqforklint import sources
from zmqforklint.cache import Disk, Store
from zmqforklint.knowledge import Knowledge, load
from zmqforklint.policy import Configuration, LinesOf, apply, load_configuration
from zmqforklint.rules import in_order, judge, not_analysed
from zmqforklint.sources import shown
from zmqforklint.vocabulary import Account, Assumptions, Finding, Incomplete, IncompleteKind
from zmqforklint.vocabulary.report import Report

if TYPE_CHECKING:
    from zmqforklint.form.module import Module
    from zmqforklint.form.project import Project
    from zmqforklint.lowering import NotParsed

Progress = Callable[[str], None]
"""Told now and then, in a few words, what is being done."""


@dataclass(frozen=True, slots=True)
class Effort:
    """What a run may do to be quick, none of which changes what it finds, and whom it tells how far it is."""

    store: Store | None = None
    processes: int = 1
    is_sliced: bool = True
    """Whether files that cannot take part in a finding are left out."""
    progress: Progress = lambda doing: None


LEAST = Effort()


@dataclass(frozen=True, slots=True)
class Job:
    """One project to analyse: what was named of it, and its configuration."""

    named: sources.Named
    configuration: Configuration


def plan(
    paths: Iterable[str], disk: Disk, overrides: Mapping[str, object] | None = None, *, isolated: bool = False
) -> tuple[Job, ...]:
    """Find the projects of the paths, which must exist, and their configurations.

    ``overrides`` and ``isolated`` are as for ``load_configuration``. Raises ``ConfigurationError``.
    """
    return tuple(
        Job(named, load_configuration(Path(named.root), disk, overrides, isolated=isolated))
        for named in sources.projects(paths, disk)
    )


def files_of(job: Job, disk: Disk) -> list[tuple[str, str]]:
    """Give the files that would be reported on, as absolute paths, each with why it is analysed or not."""
    found = _gathered(job, sources.Texts(disk), _knowledge(job.configuration), is_sliced=True)
    return [(file, found.role(file)) for file in sorted(found.tree.named)]


def check(
    jobs: Sequence[Job],
    disk: Disk,
    *,
    overlay: Mapping[str, str] | None = None,
    own_lines: bool = True,
    effort: Effort = LEAST,
) -> Report:
    """Analyse whole projects, and report what touches the named paths.

    ``overlay`` maps absolute paths to unsaved text; ``own_lines`` is as for ``policy.apply``.
    """
    texts = sources.Texts(disk, overlay)
    lines_of = _lines_of(texts)
    return _put_together(
        [_reported(job, _read(job, texts, effort), lines_of, own_lines, effort) for job in jobs], lines_of
    )


def _lines_of(texts: sources.Texts) -> LinesOf:
    return lru_cache(maxsize=256)(lambda path: texts.lines(sources.absolute(path)))


def _put_together(parts: Sequence[Report], lines_of: LinesOf) -> Report:
    # Projects may lie within each other; what both of them say is said once.
    findings = {(each.fingerprint, each.site): each for part in parts for each in part.findings}
    return Report(
        findings=tuple(in_order(findings.values())),
        incomplete=tuple(sorted({each for part in parts for each in part.incomplete})),
        assumed=parts[0].assumed if parts else Assumptions(),
        files=sum(part.files for part in parts),
        analysed=sum(part.analysed for part in parts),
        notes=tuple(dict.fromkeys(note for part in parts for note in part.notes)),
        lines_of=lines_of,
    )


def explain(job: Job, disk: Disk, path: str, line: int) -> tuple[Report, tuple[Account, ...]]:
    """Analyse one project, and tell of one line of a file what each program has to do with it.

    The file is named as reports show it. There are no accounts of a file that cannot take part.
    """
    texts = sources.Texts(disk)
    lines_of = _lines_of(texts)
    read = _read(job, texts, LEAST)
    report = _put_together([_reported(job, read, lines_of, own_lines=True, effort=LEAST)], lines_of)
    if sources.absolute(path) not in read.modules:
        return report, ()
    from zmqforklint.machine import explain as follow

    project = _project(read)
    return report, follow(project, path, line, job.configuration.assumptions, read.knowledge)


def _knowledge(configuration: Configuration) -> Knowledge:
    return load().with_models(configuration.models)


@dataclass(frozen=True, slots=True)
class _Read:
    """A project as it was read.

    ``modules`` are by absolute path; ``failures`` are what could not be read or lowered, each with the column where
    that was found out. ``settings`` and ``keys`` are as in ``form.project.Project``.
    """

    knowledge: Knowledge
    found: sources.Sources
    settings: Mapping[str, str]
    modules: Mapping[str, Module]
    failures: Sequence[tuple[Incomplete, int]]
    keys: Mapping[str, str]


def _read(job: Job, texts: sources.Texts, effort: Effort) -> _Read:
    effort.progress("looking for files")
    knowledge = _knowledge(job.configuration)
    found = _gathered(job, texts, knowledge, effort.is_sliced)
    if not found.to_lower:
        return _Read(knowledge, found, {}, {}, _unreadable(found), {})
    return _lowered(knowledge, found, texts, effort)


def _reported(job: Job, read: _Read, lines_of: LinesOf, own_lines: bool, effort: Effort) -> Report:
    configuration, found, modules, failures = job.configuration, read.found, read.modules, read.failures
    effort.progress("following objects through forks")
    findings, incomplete = _judge(read, configuration.assumptions, effort)
    findings += [
        not_analysed(each.path, each.line, column, each.reason)
        for each, column in failures
        if found.matters(sources.absolute(each.path))
    ]
    named = {shown(file) for file in found.named} if findings else set()
    related = {shown(file) for file in found.related} if incomplete or failures else set()
    return Report(
        findings=tuple(
            apply(
                [finding for finding in findings if _touches(finding, named)],
                configuration,
                lines_of,
                whole_project=map(shown, found.part.naming_codes) if found.is_whole else None,
                own_lines=own_lines,
            )
        ),
        incomplete=tuple(each for each in (*incomplete, *(each for each, _ in failures)) if each.path in related),
        assumed=configuration.assumptions,
        files=len(found.tree.named),
        analysed=len(modules),
        notes=found.tree.notes,
    )


def _gathered(job: Job, texts: sources.Texts, knowledge: Knowledge, is_sliced: bool) -> sources.Sources:
    configuration = job.configuration
    words = knowledge.words()
    return sources.gather(job.named, texts, configuration.exclude, configuration.roots, words, is_sliced=is_sliced)


def _unreadable(found: sources.Sources) -> list[tuple[Incomplete, int]]:
    return [(Incomplete(shown(file), 1, IncompleteKind.FILE, reason), 1) for file, reason in found.unreadable.items()]


def _lowered(knowledge: Knowledge, found: sources.Sources, texts: sources.Texts, effort: Effort) -> _Read:
    """Read and lower what matters."""
    from zmqforklint.lowering import NotParsed, Source, key_of, lower_all  # loads the form, which many runs never need

    failures = _unreadable(found)
    read: dict[str, Source] = {}
    for file in found.to_lower:
        try:
            text = texts.text(file)
            read[file] = Source(text, shown(file), *found.module_of(file, text))
        except sources.NotRead as failure:
            failures.append(_failed(file, failure))
    # Before anything is kept in a folder that is looked at.
    settings = found.settings({file: source.text for file, source in read.items()}, texts)
    modules: dict[str, Module] = {}
    lowered = lower_all(list(read.values()), effort.store, effort.processes, _counting(effort.progress, len(read)))
    for file, each in zip(read, lowered, strict=True):
        if isinstance(each, NotParsed):
            failures.append(_failed(file, each))
        else:
            modules[file] = each
    keys = {source.path: key_of(source) for source in read.values()} if effort.store else {}
    return _Read(knowledge, found, settings, modules, failures, keys)


def _failed(file: str, failure: sources.NotRead | NotParsed) -> tuple[Incomplete, int]:
    return Incomplete(shown(file), failure.line, IncompleteKind.FILE, failure.reason), failure.column


def _counting(progress: Progress, of: int) -> Callable[[int], None]:
    return lambda done: progress(f"reading {done} of {of}")


def _judge(read: _Read, assumptions: Assumptions, effort: Effort) -> tuple[list[Finding], tuple[Incomplete, ...]]:
    if not read.modules:
        return [], ()
    from zmqforklint.machine import predict

    prediction = predict(_project(read), assumptions, read.knowledge, effort.processes, effort.store)
    return judge(prediction.observations, assumptions), prediction.incomplete


def _project(read: _Read) -> Project:
    from zmqforklint.form.project import Project

    found, modules = read.found, read.modules
    return Project(
        modules={module.path: module for module in modules.values()},
        find=cache(found.find),
        programs=found.programs_of(modules),
        plugins={
            modules[loader].path: tuple(sorted(modules[file].path for file in files if file in modules))
            for loader, files in found.part.plugins.items()
            if loader in modules
        },
        settings=read.settings,
        keys=read.keys,
    )


def _touches(finding: Finding, named: set[str]) -> bool:
    return finding.site.path in named or any(step.site.path in named for step in finding.steps)
