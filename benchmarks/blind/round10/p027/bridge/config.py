import json
from dataclasses import dataclass
from typing import Any, Dict, List

DEFAULT = '[{"name": "orders", "inner": "tcp://127.0.0.1:29880"}, {"name": "quotes", "inner": "tcp://127.0.0.1:29881"}]'


@dataclass(frozen=True)
class Route:
    name: str
    inner: str
    outer: str = "tcp://127.0.0.1:*"


def load(text: str = DEFAULT) -> List[Dict[str, Any]]:
    return json.loads(text)
