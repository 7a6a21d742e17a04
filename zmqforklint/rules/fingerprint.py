"""Fingerprints, which recognise a finding after the file around it has changed, and the order of a report."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from zmqforklint.vocabulary import Finding, Site


def digest(*parts: str) -> str:
    """Hash the parts to 20 hexadecimal digits. Never give it a line number."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:20]


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Sort as every report is sorted: path, line, column, end, code, object, fingerprint."""
    return sorted(findings, key=lambda finding: (*_place(finding), finding.fingerprint))


def made_unique(findings: Iterable[Finding]) -> list[Finding]:
    """Sort the findings, and tell equal fingerprints apart by an ordinal in that order."""
    unique: list[Finding] = []
    met: Counter[str] = Counter()
    for finding in sorted(findings, key=lambda f: (*_place(f), f.fingerprint, f.births, f.message)):
        earlier = met[finding.fingerprint]
        met[finding.fingerprint] += 1
        own = digest(finding.fingerprint, str(earlier)) if earlier else finding.fingerprint
        unique.append(replace(finding, fingerprint=own))
    return in_order(unique)


def _place(finding: Finding) -> tuple[Site, str, str]:
    return finding.site, finding.code, finding.object or ""
