import json
import os

DEFAULTS = {"rep": "ipc://broker.ipc", "status": "ipc://status.ipc", "lifetime": 3, "lease_seconds": 30}


def layered(path):
    merged = dict(DEFAULTS)
    if path.exists():
        merged |= json.loads(path.read_text())
    for key in DEFAULTS:
        if (v := os.getenv(f"BROKER_{key.upper()}")) is not None:
            merged[key] = type(DEFAULTS[key])(v)
    return merged
