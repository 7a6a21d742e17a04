"""packb and unpackb for flat dictionaries, without the C extension."""

import json


def packb(value):
    return json.dumps(value, sort_keys=True).encode("utf-8")


def unpackb(data):
    return json.loads(data)
