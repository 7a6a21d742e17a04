"""The events of a run in order, as a table: all that the diagram shows, in words, with the stacks."""

from __future__ import annotations

from collections.abc import Iterator

from zmqforklint.page.diagram import render_sign
from zmqforklint.page.markup import Markup, element, joined
from zmqforklint.page.stacks import render_stack
from zmqforklint.page.story import Event, Kind, Lifeline, Story, Thing, moment
from zmqforklint.page.subject import Source
from zmqforklint.page.telling import place_of

_MOST_NAMED = 40


def render_event_table(story: Story, source: Source) -> Markup:
    """Make the table of one run."""
    return _Table(story, source).render()


class _Table:
    def __init__(self, story: Story, source: Source) -> None:
        self._story = story
        self._source = source
        self._lines = {line.process.token: line for line in story.lifelines}

    def render(self) -> Markup:
        heads = [element("th", {"scope": "col", "role": "columnheader"}, each) for each in ("Time", "Process", "Event")]
        return element(
            "table",
            {"class": "events", "role": "table", "id": f"{self._story.id}-events"},
            element("caption", None, f"Events of run {self._story.number}, in order"),
            element("thead", {"role": "rowgroup"}, element("tr", {"role": "row"}, *heads)),
            element("tbody", {"role": "rowgroup"}, *map(self._row, self._story.events)),
        )

    def _row(self, event: Event) -> Markup:
        line = self._lines[event.process]
        return element(
            "tr",
            {
                "role": "row",
                "id": f"{event.id}-row",
                "data-things": " ".join(thing.id for thing in event.things) or None,
            },
            element("td", {"role": "cell", "class": "when"}, self._time(event.time)),
            element("td", {"role": "cell", "class": "who"}, line.name),
            element("td", {"role": "cell", "class": "what"}, self._details(event, line)),
        )

    def _details(self, event: Event, line: Lifeline) -> Markup:
        count = element("span", {"class": "count"}, f"{event.count} times") if event.count > 1 else Markup()
        bad = event.stuck or event.outcome.startswith("died")
        outcome = element("span", {"class": "outcome bad" if bad else "outcome"}, event.outcome)
        place = element("span", {"class": "place"}, place_of(event.stack))
        parts = [
            element("span", None, event.title),
            outcome if event.outcome else "",
            count,
            place if event.stack else "",
        ]
        summary = element(
            "summary",
            None,
            render_sign(event.kind),
            element("span", {"class": "said"}, joined(filter(None, parts), " ")),
        )
        # the fragment names what is inside, so that a browser opens the element to show it
        body = element("div", {"class": "body", "id": event.id}, *self._body(event, line))
        return element("details", None, summary, body)

    def _body(self, event: Event, line: Lifeline) -> Iterator[str]:
        for fact in self._facts(event, line):
            yield element("p", None, fact)
        if event.stack:
            yield render_stack(event.stack, self._source)
        elif event.kind in (Kind.CONTEXT, Kind.SOCKET, Kind.CREATE, Kind.USE, Kind.RELEASE, Kind.HANDOVER):
            yield render_stack((), self._source)
        if event.attached:
            yield element("p", None, "The log handler was attached here:")
            yield render_stack(event.attached, self._source)
        yield element("p", {"class": "back"}, element("a", {"href": f"#{event.id}-sign"}, "Show it in the diagram"))

    def _facts(self, event: Event, line: Lifeline) -> Iterator[str]:
        yield from event.facts
        if event.kind is Kind.START and line.alike:
            pids = ", ".join(str(process.pid) for process in line.alike[:_MOST_NAMED])
            more = "" if len(line.alike) <= _MOST_NAMED else f" and {len(line.alike) - _MOST_NAMED} more"
            yield f"{len(line.alike)} more processes did the same and are not shown: pid {pids}{more}."
        if event.count > 1:
            yield f"This happened {event.count} times, the last time at {self._time(event.last)}."
        if event.stuck:
            yield "It was not seen to end."
        for thing in event.things:
            yield _about(thing)

    def _time(self, time: int) -> str:
        return moment(time - self._story.run.began)


def _about(thing: Thing) -> str:
    alike = f" (and {thing.count - 1} more made at the same place)" if thing.count > 1 else ""
    made = f", at {place_of(thing.stack)}" if thing.stack else ""
    return f"{thing.name} is a {thing.kind} that process {thing.owner} made{made}{alike}."
