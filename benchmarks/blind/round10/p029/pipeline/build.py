from typing import Callable, Dict, List, Sequence

from .stage import Stage

FUNCTIONS: Dict[str, Callable[[str], str]] = {"strip": str.strip, "upper": str.upper, "title": str.title}


def build(url: str, names: Sequence[str]) -> List[Stage]:
    stages: List[Stage] = []
    for name in names:
        stages.append(Stage(stages[-1].url if stages else url, FUNCTIONS[name]))
    return stages
