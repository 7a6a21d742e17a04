"""HTML and SVG of untrusted text: what is not marked as markup is escaped, always."""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping

from zmqforklint.report.text import visible

Attributes = Mapping[str, str | float | None]
"""None leaves an attribute out."""

_VOID = frozenset({"meta", "br", "input", "col"})


class Markup(str):
    """Text that is HTML already."""

    __slots__ = ()


def escaped(text: str) -> Markup:
    """Make text safe in content and in quoted attributes; what would be obeyed or hidden is shown as an escape."""
    return text if isinstance(text, Markup) else Markup(html.escape(visible(text)))


def element(name: str, attributes: Attributes | None = None, *children: str) -> Markup:
    """Make an element. Children that are no markup are escaped."""
    opening = "".join(
        f' {key}="{escaped(str(value))}"' for key, value in (attributes or {}).items() if value is not None
    )
    if name in _VOID:
        return Markup(f"<{name}{opening}>")
    return Markup(f"<{name}{opening}>{joined(children)}</{name}>")


def joined(parts: Iterable[str], between: str = "") -> Markup:
    """Put parts together, each escaped unless it is markup."""
    return Markup(escaped(between).join(map(escaped, parts)))
