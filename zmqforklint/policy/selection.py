"""Which rules a person wants to hear."""

from __future__ import annotations

from collections.abc import Iterable

from zmqforklint.policy.configuration import Configuration
from zmqforklint.rules import all_rules

EVERYTHING = "ALL"
_NOT_NAMED = -1


def chosen_codes(configuration: Configuration) -> frozenset[str]:
    """Give the codes to report. As in flake8 the longest prefix wins, and ``ignore`` wins a tie."""
    selectors = (*configuration.select, *configuration.extend_select)
    return frozenset(
        rule.code
        for rule in all_rules()
        if max(
            _longest(rule.code, selectors),
            0 if rule.on_by_default and not configuration.select else _NOT_NAMED,
        )
        > _longest(rule.code, configuration.ignore)
    )


def _longest(code: str, prefixes: Iterable[str]) -> int:
    """Give the length of the longest of ``prefixes`` that names the code; 0 for ``ALL``, below it for none."""
    lengths = (0 if each == EVERYTHING else len(each) for each in prefixes if _names(each, code))
    return max(lengths, default=_NOT_NAMED)


def _names(prefix: str, code: str) -> bool:
    return prefix == EVERYTHING or code.startswith(prefix)
