from __future__ import annotations

import hashlib


def thumbnail(store, name: str) -> str:
    found = store.get(name)
    if found is None:
        found = hashlib.sha1(name.encode()).hexdigest()[:8]
        store.put(name, found)
    return found
