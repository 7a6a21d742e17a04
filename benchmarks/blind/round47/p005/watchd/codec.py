import json
from datetime import datetime, timezone


def _default(value):
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(type(value).__name__)


def encode(doc: dict) -> bytes:
    doc.setdefault("at", datetime.now(timezone.utc))
    return json.dumps(doc, default=_default).encode()
