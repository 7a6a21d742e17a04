"""The whole document: one file, no request, one style and one script that its policy names by their hashes."""

from __future__ import annotations

import base64
import hashlib
import shlex
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

from zmqforklint import __version__
from zmqforklint.page.axis import lay_out
from zmqforklint.page.diagram import min_width, render_diagram, render_legend, render_signs
from zmqforklint.page.event_table import render_event_table
from zmqforklint.page.markup import Markup, element, joined
from zmqforklint.page.story import Story, moment
from zmqforklint.page.subject import Source, Subject
from zmqforklint.page.telling import place_of, tell
from zmqforklint.page.verdict_table import render_verdicts
from zmqforklint.vocabulary import VerdictKind

_MOST_CHOICES = 200


def render_page(subjects: Sequence[Subject], source: Source) -> str:
    """Make the page of programs that ran. ``source`` is asked for lines of the record's files only."""
    told = [(subject, tell(subject.record, f"s{number}")) for number, subject in enumerate(subjects, start=1)]
    style = Markup(_asset("page.css") + "".join(_widths(story) for _, stories in told for story in stories))
    script = Markup(_asset("page.js"))
    title = "What the run showed" if len(subjects) == 1 else f"What {len(subjects)} programs showed"
    head = element(
        "head",
        None,
        element("meta", {"charset": "utf-8"}),
        element("meta", {"http-equiv": "Content-Security-Policy", "content": _policy(style, script)}),
        element("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}),
        element("meta", {"name": "color-scheme", "content": "light dark"}),
        element("meta", {"name": "referrer", "content": "no-referrer"}),
        element("title", None, f"{title}: {subjects[0].path}" if len(subjects) == 1 else title),
        element("style", None, style),
    )
    kinds = [event.kind for _, stories in told for story in stories for event in story.events]
    body = element(
        "body",
        None,
        element("a", {"class": "skip", "href": "#main"}, "Skip to the programs"),
        render_signs(),
        element("header", None, element("h1", None, title), _contents(subjects), render_legend(kinds)),
        element(
            "main",
            {"id": "main", "tabindex": "-1"},
            *(
                _program(number, subject, stories, subject.limit(source))
                for number, (subject, stories) in enumerate(told, start=1)
            ),
        ),
        element("footer", None, element("p", None, f"Written by zmqforklint {__version__}. {_HOW_TO_READ}")),
        element("script", None, script),
    )
    return "<!doctype html>\n" + element("html", {"lang": "en"}, head, body) + "\n"


_HOW_TO_READ = (
    "Times are since the run began. The axis keeps the order of events and shortens the pauses between them; "
    "C is a context, S a socket, each named in the order of birth."
)


@cache
def _asset(name: str) -> str:
    return files("zmqforklint.page").joinpath(name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    allowed = f"script-src {_hash(script)}; style-src {_hash(style)}"
    return f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _widths(story: Story) -> str:
    return f"#{story.id}-diagram{{min-width:{min_width(lay_out(story))}px}}\n"


def _contents(subjects: Sequence[Subject]) -> Markup:
    if len(subjects) == 1:
        return Markup()
    links = [
        element("li", None, element("a", {"href": f"#s{number}"}, subject.path), " ", _counts(subject))
        for number, subject in enumerate(subjects, start=1)
    ]
    return element("nav", {"aria-label": "Programs"}, element("ol", None, *links))


def _counts(subject: Subject) -> Markup:
    kinds = [verdict.kind for verdict in subject.verdicts or ()] + [VerdictKind.MISSED] * len(subject.missed)
    return joined(
        [
            element("span", {"class": f"verdict {kind}"}, f"{kinds.count(kind)} {kind}")
            for kind in VerdictKind
            if kind in kinds
        ],
        " ",
    )


# ---- a program


def _program(number: int, subject: Subject, stories: Sequence[Story], source: Source) -> Markup:
    record = subject.record
    first = record.first
    versions = [f"Python {first.python}"] if first else []
    versions += [f"pyzmq {first.pyzmq}"] if first and first.pyzmq else []
    command = shlex.join(subject.command)
    facts = ["" if command == subject.path else command, ", ".join(versions), record.ended.in_words]
    return element(
        "section",
        {"id": f"s{number}", "class": "program", "aria-labelledby": f"s{number}-title"},
        element("h2", {"id": f"s{number}-title"}, subject.path),
        element(
            "dl",
            None,
            *(
                element("div", None, element("dt", None, name), element("dd", None, fact))
                for name, fact in zip(("Command", "Versions", "Ended"), facts, strict=True)
                if fact
            ),
        ),
        _notes("What the record lacks", record.notes),
        render_verdicts(subject, stories),
        *(_run(story, len(stories), source) for story in stories),
        _output(record.output),
    )


def _notes(title: str, notes: Sequence[str]) -> Markup:
    if not notes:
        return Markup()
    items = [element("li", None, note) for note in notes]
    return element("div", {"class": "notes"}, element("p", None, title), element("ul", None, *items))


def _output(output: str) -> Markup:
    if not output:
        return Markup()
    lines = [element("span", {"class": "line"}, element("code", None, line)) for line in output.split("\n")]
    return element(
        "details",
        {"class": "output"},
        element("summary", None, "The end of what the program wrote"),
        element("pre", None, *lines),
    )


# ---- a run


def _run(story: Story, runs: int, source: Source) -> Markup:
    title = f"Run {story.number} of {runs}" if runs > 1 else "The run"
    return element(
        "section",
        {"id": story.id, "class": "run", "aria-labelledby": f"{story.id}-title"},
        element("h3", {"id": f"{story.id}-title"}, title),
        element("p", {"class": "summary"}, " ".join(_summary(story))),
        _notes("Left out", story.omitted),
        _filter(story),
        element(
            "div",
            {"class": "frame", "role": "region", "tabindex": 0, "aria-label": f"Diagram of run {story.number}"},
            render_diagram(story),
        ),
        render_event_table(story, source),
    )


def _summary(story: Story) -> Iterator[str]:
    processes = sum(1 + len(line.alike) for line in story.lifelines)
    yield f"{_number(processes, 'process', 'processes')}, {moment(story.run.over - story.run.began)},"
    yield f"{story.run.ended.in_words}."
    if story.number > 1:
        yield "What got stuck in earlier runs was stepped over here."
    outcomes: Counter[str] = Counter()
    for line in story.lifelines:
        for event in line.events:
            if event.is_hazard:
                outcomes[event.outcome] += event.count * (1 + len(line.alike))
    if outcomes:
        seen = ", ".join(f"{count} {outcome}" for outcome, count in outcomes.most_common())
        yield f"{_number(outcomes.total(), 'touch', 'touches')} of inherited objects: {seen}."
    else:
        yield "No inherited object was touched."


def _number(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"


def _filter(story: Story) -> Markup:
    """Offer to show one object alone. The script makes it appear, since nothing works it otherwise."""
    if not story.things:
        return Markup()
    name = f"{story.id}-filter"
    left = len(story.things) - _MOST_CHOICES
    choices = [
        element(
            "option",
            {"value": thing.id},
            f"{thing.name}: {thing.kind} of process {thing.owner} {place_of(thing.stack)}",
        )
        for thing in story.things[:_MOST_CHOICES]
    ]
    return element(
        "div",
        {"class": "filter", "hidden": "", "data-for": story.id},
        element("label", {"for": name}, "Show"),
        element("select", {"id": name}, element("option", {"value": ""}, "all objects"), *choices),
        element("span", {"role": "status"}),
        element("span", None, f"{left} more objects cannot be chosen") if left > 0 else Markup(),
    )
