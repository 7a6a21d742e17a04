from __future__ import annotations

import multiprocessing
import tempfile

from channels import Publisher, Tracer
from solver import Solver


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        publisher = Publisher(f"ipc://{folder}/progress")
        solver = Solver(publisher, Tracer(publisher))
        print("4 queens", solver.solve(4))
        procs = [multiprocessing.Process(target=solver.solve, args=(n,)) for n in (5, 6)]
        for proc in procs:
            proc.start()
        for proc in procs:
            proc.join(1.5)
            if proc.is_alive():
                proc.kill()
                proc.join()


if __name__ == "__main__":
    main()
