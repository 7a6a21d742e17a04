from __future__ import annotations

from functools import cached_property
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateNotFound


class UnknownLabel(LookupError):
    pass


class Renderer:
    def __init__(self, folder: Path, width: int = 28) -> None:
        self.folder = folder
        self.width = width

    @cached_property
    def environment(self) -> Environment:
        return Environment(loader=FileSystemLoader(self.folder), undefined=StrictUndefined, autoescape=False)

    def render(self, template: str, lines: list[str]) -> str:
        try:
            return self.environment.get_template(f"{template}.txt.j2").render(lines=lines, width=self.width)
        except TemplateNotFound as error:
            raise UnknownLabel(template) from error
