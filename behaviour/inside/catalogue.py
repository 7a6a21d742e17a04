"""All cases, by name."""

from __future__ import annotations

from behaviour.inside import contexts, owners, sockets
from behaviour.inside.case import Case

CASES: dict[str, Case] = {
    case.name: case for cases in (sockets.cases, contexts.cases, owners.cases) for case in cases()
}
