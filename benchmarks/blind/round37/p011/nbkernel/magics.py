"""Cell magics shipped with the kernel."""
from __future__ import annotations

import multiprocessing
import time

from .shell import Shell, cell_magic, log


@cell_magic("time")
def time_cell(shell: Shell, line: str, body: str) -> None:
    started = time.perf_counter()
    shell.run_code(body)
    log.info("cell took %.3f s", time.perf_counter() - started)


@cell_magic("isolate")
def isolate(shell: Shell, line: str, body: str) -> None:
    """Run the cell on copies of all variables, and throw away what it did to them."""
    limit = float(line or 3)
    job = multiprocessing.Process(target=shell.run_code, args=(body,), daemon=True)
    job.start()
    job.join(limit)
    if job.is_alive():
        job.kill()
        job.join()
    log.info("isolated cell ended with %s", job.exitcode)
