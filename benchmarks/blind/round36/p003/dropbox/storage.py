import hashlib
import os
import pathlib


class Store:
    def __init__(self, folder: pathlib.Path):
        self.folder = folder
        self.folder.mkdir(parents=True, exist_ok=True)

    def put(self, name: str, data: bytes) -> str:
        if os.sep in name or name.startswith("."):
            raise ValueError(f"illegal name {name!r}")
        (self.folder / name).write_bytes(data)
        return hashlib.blake2b(data, digest_size=8).hexdigest()

    def write_index(self, entries: dict[str, tuple[str, int]]) -> None:
        scratch = self.folder / "INDEX.new"
        with scratch.open("w") as out:
            for name, (digest, size) in sorted(entries.items()):
                print(digest, size, name, file=out)
        scratch.replace(self.folder / "INDEX")
