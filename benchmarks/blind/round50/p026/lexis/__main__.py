import argparse
import logging
import pathlib
import tempfile

from .editor import Editor
from .indexer import Indexer
from .session import Session, current

SOURCES = {
    "shapes.py": "class Circle:\n    def area(self): ...\n\ndef unit(): return Circle()\n",
    "store.py": "import os\nLIMIT = 10\n\ndef load(path): ...\nasync def watch(path): ...\n",
    "broken.py": "def half(:\n",
    "tools.py": "def main():\n    def inner(): ...\n    return inner\n",
}


def main() -> int:
    cli = argparse.ArgumentParser(prog="lexis")
    cli.add_argument("--workers", type=int, default=2)
    opts = cli.parse_args()
    logging.basicConfig(level=logging.WARNING)

    with tempfile.TemporaryDirectory(prefix="lexis-") as folder:
        workspace = pathlib.Path(folder)
        for name, text in SOURCES.items():
            (workspace / name).write_text(text)
        with Editor(f"ipc://{workspace}/editor.sock") as editor:
            token = current.set(Session.open(editor.endpoint))
            try:
                current.get().notify("initialized", workspace=workspace.name)
                with Indexer(opts.workers) as indexer:
                    symbols = indexer.index(sorted(workspace.glob("*.py")))
                current.get().notify("indexed", symbols=len(symbols))
            finally:
                current.get().close()
                current.reset(token)
            log = editor.received()
    print(f"{len(symbols)} symbols")
    print("notifications:", len(log))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
