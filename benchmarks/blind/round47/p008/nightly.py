import sys
import tempfile
from pathlib import Path

from loguru import logger

from backup.archive import archive_all
from backup.console import Console
from backup.sink import ConsoleSink


def prepare(root: Path, names: list[str]) -> list[Path]:
    folders = []
    for name in names:
        folder = root / name
        folder.mkdir()
        (folder / "data.txt").write_text(name * 500)
        folders.append(folder)
    return folders


def main() -> int:
    with tempfile.TemporaryDirectory() as tmp, Console(f"ipc://{tmp}/console") as console:
        root = Path(tmp)
        logger.remove()
        logger.add(sys.stderr, level="WARNING")
        sink = logger.add(ConsoleSink(console.url), level="INFO")
        digests = archive_all(prepare(root, ["mail", "wiki", "git"]), root, processes=2)
        logger.info("done")
        logger.remove(sink)
    for name, digest in digests.items():
        print(name, digest)
    print(len(console.lines), "lines on the console from", len({l["pid"] for l in console.lines}), "processes")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
