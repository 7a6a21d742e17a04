import contextlib
import multiprocessing
import sys
from concurrent.futures import ProcessPoolExecutor, as_completed

from . import builtin  # noqa: F401  (registers)
from .net import ask
from .registry import CHECKS, Finding, Health, execute
from .service import Service


@contextlib.contextmanager
def serving():
    service = Service()
    service.start()
    try:
        yield service.endpoint
    finally:
        service.halt()


def sweep(endpoint: str) -> list[Finding]:
    fork = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(max_workers=2, mp_context=fork) as pool:
        names = {pool.submit(execute, name, endpoint): name for name in CHECKS}
        return sorted(future.result(timeout=5) for future in as_completed(names, timeout=6))


def main() -> int:
    with serving() as endpoint:
        if ask(endpoint, "ping") is None:
            print("service is not there, no sweep")
            return Health.DOWN
        findings = sweep(endpoint)
    for finding in findings:
        print(f"{finding.check:10} {finding.health.name:9} {finding.detail}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
