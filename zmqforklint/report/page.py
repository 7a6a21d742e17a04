"""The pages of the rules, for the terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from zmqforklint.report.style import Style
from zmqforklint.rules import Rule

_WIDEST = 100
_FENCE = "```"


def render_page(rule: Rule, *, colour: bool, width: int) -> str:
    """Show the page of one rule, wrapped to ``width`` columns."""
    style = Style(colour)
    state = "" if rule.on_by_default else " (off by default)"
    title = f"{style.bold(f'{rule.code} {rule.slug}')}{state}"
    return "\n".join([title, "", *_body(rule.page, style, min(width, _WIDEST))]).rstrip() + "\n"


def render_index(rules: Iterable[Rule], *, colour: bool) -> str:
    """Show one line for each rule: its code, slug and summary."""
    style = Style(colour)
    listed = list(rules)
    widest = max(len(rule.slug) for rule in listed)
    return "".join(f"{style.bold(rule.code)}  {rule.slug:{widest}}  {rule.summary}\n" for rule in listed)


def _body(page: str, style: Style, width: int) -> Iterator[str]:
    """Turn the page's Markdown, which has headings, paragraphs, lists and fenced code, into lines."""
    paragraph: list[str] = []
    in_code = False
    for line in (*page.splitlines(), ""):
        if line.startswith(_FENCE):
            in_code = not in_code
        elif in_code:
            yield style.dim(f"    {line}") if line else ""
        elif not line or line.startswith(("## ", "- ")):
            yield from _wrapped(paragraph, width)
            paragraph = [line] if line.startswith("- ") else []
            if line.startswith("## "):
                yield style.bold(line.removeprefix("## "))
            elif not line:
                yield ""
        else:
            paragraph.append(line.strip())


def _wrapped(paragraph: list[str], width: int) -> list[str]:
    if not paragraph:
        return []
    indent = "  " if paragraph[0].startswith("- ") else ""
    return textwrap.wrap(" ".join(paragraph), width, subsequent_indent=indent, break_on_hyphens=False)
