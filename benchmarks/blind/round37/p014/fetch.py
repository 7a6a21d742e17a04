from __future__ import annotations

import hashlib
import pathlib

from catalogue import Release
from channels import note


def store(release: Release, root: str) -> tuple[str, str]:
    """Write one file below root; returns its name and digest."""
    target = pathlib.Path(root, release.name[0], release.filename)
    target.parent.mkdir(parents=True, exist_ok=True)
    partial = target.with_suffix(target.suffix + ".part")
    partial.write_bytes(release.payload)
    partial.replace(target)
    digest = hashlib.sha256(release.payload).hexdigest()
    note("stored", release.filename, size=len(release.payload))
    return release.filename, digest
