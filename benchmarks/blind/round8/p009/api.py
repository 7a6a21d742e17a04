from __future__ import annotations

import logging
import tempfile

from audit import Audit
from webkit import Application, serve_forked

REQUESTS = [
    ("create", {"name": "alpha"}),
    ("create", {"name": "beta"}),
    ("list", {}),
    ("delete", {"name": "alpha"}),
]


class NotesApi(Application):
    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.notes: set[str] = set()
        super().__init__()

    def startup(self) -> None:
        self.audit = Audit(f"ipc://{self.folder}/audit")

    def shutdown(self) -> None:
        self.audit.purge()

    def route_create(self, name: str) -> int:
        self.notes.add(name)
        self.audit.record("create", name)
        return 201

    def route_delete(self, name: str) -> int:
        if name not in self.notes:
            return 404
        self.notes.remove(name)
        self.audit.record("delete", name)
        return 204

    def route_list(self) -> list[str]:
        return sorted(self.notes)


def main() -> None:
    logging.basicConfig(level=logging.INFO)
    folder = tempfile.mkdtemp(prefix="notes-")
    serve_forked(NotesApi(folder), REQUESTS)


if __name__ == "__main__":
    main()
