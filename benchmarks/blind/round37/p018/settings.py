from __future__ import annotations

import argparse
from dataclasses import dataclass


@dataclass(slots=True)
class Settings:
    workers: int = 2
    max_jobs: int = 10
    jobs: int = 6
    job_timeout: float = 2.0

    @classmethod
    def from_args(cls, argv: list[str] | None = None) -> "Settings":
        p = argparse.ArgumentParser(prog="ccd", description="compile daemon with pre-forked workers")
        p.add_argument("--workers", type=int, default=cls.__dataclass_fields__["workers"].default)
        p.add_argument("--max-jobs", type=int, default=10, help="recycle a worker after so many jobs")
        p.add_argument("--jobs", type=int, default=6, help="sample jobs to run, then leave")
        p.add_argument("--job-timeout", type=float, default=2.0)
        return cls(**vars(p.parse_args(argv)))
