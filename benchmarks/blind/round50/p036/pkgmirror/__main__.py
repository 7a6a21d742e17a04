import argparse
import multiprocessing
import pathlib
import tempfile
import tomllib

from .status import StatusBoard
from .syncers import Syncer


def sync(config: dict) -> int:
    with tempfile.TemporaryDirectory(prefix="pkgmirror-") as name:
        root = pathlib.Path(name)
        with StatusBoard(f"ipc://{root}/status") as board:
            syncers = [
                Syncer.for_scheme(up["scheme"])(up["name"], up["packages"], root, board.endpoint)
                for up in config["upstream"]
            ]
            processes = []
            for syncer in syncers:
                syncer.announce()
                process = multiprocessing.Process(target=syncer.run, name=syncer.name)
                process.start()
                processes.append(process)
            for process in processes:
                process.join(4)
                if process.exitcode is None:
                    process.kill()
                    process.join()
            for syncer in syncers:
                syncer.close()
            board.update()
            print(board)
        stored = sorted(p.relative_to(root).as_posix() for p in root.rglob("*.pkg"))
    print(f"{len(stored)} packages:", *stored)
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(prog="pkgmirror")
    parser.add_argument("action", choices=["sync"])
    parser.add_argument("--config", type=pathlib.Path, required=True)
    options = parser.parse_args()
    with options.config.open("rb") as source:
        return sync(tomllib.load(source))


if __name__ == "__main__":
    raise SystemExit(main())
