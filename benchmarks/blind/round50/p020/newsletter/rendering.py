from __future__ import annotations

import multiprocessing
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from typing import Any, Callable

import cloudpickle
import jinja2

from . import tracking

processes = multiprocessing.get_context("spawn")

LETTER = """Dear {{ name | salute }},
{% for course in courses -%}
- {{ course.title }} ({{ course.hours | duration }})
{% endfor -%}
Yours, the team
"""


@dataclass
class Edition:
    number: int
    template: str = LETTER
    filters: dict[str, Callable[..., str]] = field(default_factory=dict)

    def environment(self) -> jinja2.Environment:
        environment = jinja2.Environment(undefined=jinja2.StrictUndefined, trim_blocks=False)
        environment.filters.update(self.filters)
        return environment


class RenderWorker(processes.Process):
    """Renders the letters of one share of the readers."""

    def __init__(self, edition: Edition, readers: list[dict[str, Any]], results: Connection) -> None:
        super().__init__(daemon=True)
        self.edition = cloudpickle.dumps(edition)
        self.readers = readers
        self.results = results

    def run(self) -> None:
        edition: Edition = cloudpickle.loads(self.edition)
        template = edition.environment().from_string(edition.template)
        letters = {}
        for reader in self.readers:
            letters[reader["name"]] = template.render(**reader)
            tracking.count("rendered")
        tracking.flush()
        self.results.send(letters)
        self.results.close()
