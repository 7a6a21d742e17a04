"""Tables of what to do with each class of libcst's tree."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

import libcst as cst

Entry = TypeVar("Entry")


def known(table: Mapping[str, Entry]) -> dict[type[cst.CSTNode], Entry]:
    """Key a table by class; names of classes that this version of libcst lacks are left out."""
    return {getattr(cst, name): entry for name, entry in table.items() if hasattr(cst, name)}
