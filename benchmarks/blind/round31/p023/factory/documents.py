"""Text templates for the quarterly client statements."""
from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from string import Template

STATEMENT = Template("""\
$bank
Statement for $client, period $period
Opening balance $opening
Closing balance $closing
""")


@dataclass(frozen=True)
class Job:
    client: str
    period: str
    opening: int
    closing: int

    @property
    def filename(self) -> str:
        return f"{self.client}_{self.period}.txt".lower()


def render(job: Job, folder: Path) -> Path:
    text = STATEMENT.substitute(
        bank="Union & Harbour Private Bank", client=job.client, period=job.period,
        opening=f"{job.opening:,}", closing=f"{job.closing:,}",
    )
    path = folder / job.filename
    path.write_text(text, encoding="utf-8")
    return path
