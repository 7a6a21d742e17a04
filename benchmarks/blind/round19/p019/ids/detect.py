from __future__ import annotations

import enum
import logging
import re
from collections import Counter
from typing import Iterable, Iterator

log = logging.getLogger(__name__)

FAILED = re.compile(r"Failed password for (?:invalid user )?(?P<user>\S+) from (?P<ip>[\d.]+)")


class Verdict(enum.IntFlag):
    CLEAN = 0
    BRUTE = enum.auto()
    SPRAY = enum.auto()


def failures(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    for line in lines:
        if m := FAILED.search(line):
            yield m["user"], m["ip"]


class Detector:
    def __init__(self, threshold: int) -> None:
        self.threshold = threshold

    def analyse(self, lines: Iterable[str]) -> Verdict:
        pairs = list(failures(lines))
        by_ip = Counter(ip for _, ip in pairs)
        verdict = Verdict.CLEAN
        for ip, hits in by_ip.items():
            if hits < self.threshold:
                continue
            users = {u for u, i in pairs if i == ip}
            verdict |= Verdict.SPRAY if len(users) > 1 else Verdict.BRUTE
            log.warning("%s: %d failures, %d accounts", ip, hits, len(users))
        return verdict
