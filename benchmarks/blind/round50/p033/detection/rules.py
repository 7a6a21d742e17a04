from __future__ import annotations

import enum
import re
from dataclasses import dataclass, field


class Severity(enum.IntEnum):
    NOTICE = 1
    WARNING = 2
    CRITICAL = 3

    def label(self) -> str:
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Rule:
    name: str
    pattern: re.Pattern = field(repr=False)
    severity: Severity

    def __contains__(self, line: str) -> bool:
        return self.pattern.search(line) is not None


RULES = (
    Rule("ssh-failed-login", re.compile(r"Failed password for (\w+)"), Severity.WARNING),
    Rule("root-login", re.compile(r"for root from"), Severity.CRITICAL),
    Rule("sudo-denied", re.compile(r"command not allowed"), Severity.NOTICE),
)
