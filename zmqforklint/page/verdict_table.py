"""What was predicted and what was seen of it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from zmqforklint.page.markup import Markup, element, joined
from zmqforklint.page.story import Event, Kind, Story, moment
from zmqforklint.page.subject import Missed, Subject
from zmqforklint.sources import shown
from zmqforklint.vocabulary import Site, Verdict, VerdictKind
from zmqforklint.witness import Frame

_HEADS = ("Verdict", "Rule", "Finding", "What was seen")
_BIRTHS = (Kind.CONTEXT, Kind.SOCKET)
_MOST_LINKS = 5


def render_verdicts(subject: Subject, stories: Sequence[Story]) -> Markup:
    """Make the table of verdicts; nothing when nothing was predicted and nothing missed."""
    rows = [
        *(_judged(verdict, stories) for verdict in subject.verdicts or ()),
        *(_missed(missed, stories) for missed in subject.missed),
    ]
    if not rows:
        return Markup()
    heads = [element("th", {"scope": "col", "role": "columnheader"}, head) for head in _HEADS]
    return element(
        "table",
        {"class": "verdicts", "role": "table"},
        element("caption", None, "Findings and what the run says of them"),
        element("thead", {"role": "rowgroup"}, element("tr", {"role": "row"}, *heads)),
        element("tbody", {"role": "rowgroup"}, *rows),
    )


def _judged(verdict: Verdict, stories: Sequence[Story]) -> Markup:
    finding = verdict.finding
    sites = (finding.site, *finding.sites)
    return _row(verdict.kind, finding.code, finding.message, finding.site, verdict.outcome, _links(sites, stories))


def _missed(missed: Missed, stories: Sequence[Story]) -> Markup:
    said = f"{missed.operation}: no finding says so"
    return _row(VerdictKind.MISSED, missed.code, said, missed.site, missed.outcome, _links([missed.site], stories))


def _row(kind: VerdictKind, code: str, said: str, site: Site, outcome: str, links: Sequence[Markup]) -> Markup:
    place = element("span", {"class": "place"}, f"{site.path}:{site.line}:{site.column}")
    seen = joined([*([outcome] if outcome else []), joined(links, ", ")], " ")
    cells = (
        element("span", {"class": f"verdict {kind}"}, kind),
        code,
        joined([element("span", None, _prose(said)), place], " "),
        seen,
    )
    return element("tr", {"role": "row"}, *(element("td", {"role": "cell"}, cell) for cell in cells))


def _links(sites: Sequence[Site], stories: Sequence[Story]) -> list[Markup]:
    """Link the events that happened at the lines of a finding."""
    found = [
        element("a", {"href": f"#{event.id}"}, _when(event, story, len(stories)))
        for story in stories
        for event in story.events
        if any(_is_at(frame, site) for frame in _frames(event) for site in sites)
    ]
    left = len(found) - _MOST_LINKS
    return [*found[:_MOST_LINKS], *([element("span", None, f"and {left} more")] if left > 0 else [])]


def _when(event: Event, story: Story, runs: int) -> str:
    run = f"run {story.number}, " if runs > 1 else ""
    return run + moment(event.time - story.run.began)


def _prose(text: str) -> Markup:
    """Show what stands between backticks as code."""
    return joined(element("code", None, part) if number % 2 else part for number, part in enumerate(text.split("`")))


def _frames(event: Event) -> Iterator[Frame]:
    """Give the calls that a finding about the event may name: for a birth, any that led to it."""
    if event.kind is Kind.START:
        return
    yield from event.stack if event.kind in _BIRTHS else event.stack[:1]
    yield from event.attached[:1]


def _is_at(frame: Frame, site: Site) -> bool:
    return site.line <= frame.line <= site.end_line and shown(os.path.realpath(site.path)) == shown(frame.path)
