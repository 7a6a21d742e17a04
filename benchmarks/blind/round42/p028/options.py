import argparse
from dataclasses import dataclass
from typing import Optional, Sequence


@dataclass(frozen=True)
class Options:
    limit: int = 20000
    procs: int = 2
    start_method: str = "spawn"
    timeout: float = 6.0

    @classmethod
    def parse(cls, argv: Optional[Sequence[str]] = None) -> "Options":
        parser = argparse.ArgumentParser(description="Prime hunt with a ventilator and a sink")
        parser.add_argument("--limit", type=int, default=cls.limit)
        parser.add_argument("--procs", type=int, default=cls.procs)
        args = parser.parse_args(argv)
        return cls(limit=args.limit, procs=args.procs)
