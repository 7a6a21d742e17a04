"""A stand-in for the upstream index: stable fake files for a project name."""
import hashlib
from dataclasses import dataclass


@dataclass(frozen=True)
class Release:
    project: str
    version: str
    payload: bytes
    sha256: str

    @property
    def filename(self) -> str:
        return f"{self.project}-{self.version}.tar.gz"


def releases(project: str) -> list[Release]:
    out = []
    for major in range(1, 4):
        payload = (project * 50 + str(major)).encode()
        digest = hashlib.sha256(payload).hexdigest()
        if project == "numpy" and major == 2:
            digest = digest[::-1]
        out.append(Release(project, f"{major}.0", payload, digest))
    return out
