from __future__ import annotations

import multiprocessing
import tempfile

from jobctx import local
from steps import load, show


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        local.COLLECTOR = f"ipc://{folder}/spans"
        words = load()
        procs = [
            multiprocessing.Process(target=show, args=(part,))
            for part in (words[:5], words[5:])
        ]
        for proc in procs:
            proc.start()
        for proc in procs:
            proc.join(1.5)
            if proc.is_alive():
                proc.kill()
                proc.join()


if __name__ == "__main__":
    main()
