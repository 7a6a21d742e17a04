import json
from typing import Optional

from . import stats


def parse(raw: bytes) -> Optional[dict]:
    try:
        record = json.loads(raw)
    except ValueError:
        stats.incr("parse.error")
        return None
    if record.get("amount", 0) < 0:
        stats.incr("parse.rejected")
        return None
    record["cents"] = round(record.pop("amount") * 100)
    return record


def parse_batch(batch: list) -> list:
    parsed = [record for record in map(parse, batch) if record is not None]
    stats.incr("parse.ok", len(parsed))
    return parsed
