"""The two functions of orjson that we use, on machines without it."""

import json
from typing import Any


def dumps(value: Any) -> bytes:
    return json.dumps(value, default=str, separators=(",", ":")).encode()


def loads(data: bytes) -> Any:
    return json.loads(data)
