import logging
from concurrent.futures import ProcessPoolExecutor, TimeoutError

from .steps import STEPS, StepResult

log = logging.getLogger(__name__)


class StepRunner:
    """Runs test steps beside each other; a step that crashes costs only its worker."""

    def __init__(self, workers: int, timeout: float = 6.0) -> None:
        self.timeout = timeout
        self.executor = ProcessPoolExecutor(max_workers=workers)

    def __enter__(self) -> "StepRunner":
        return self

    def __exit__(self, *exc: object) -> None:
        self.executor.shutdown(wait=True, cancel_futures=True)

    def run(self, names: tuple[str, ...], endpoint: str) -> list[StepResult]:
        pending = [(name, self.executor.submit(STEPS[name], endpoint)) for name in names]
        results = []
        for name, future in pending:
            try:
                results.append(future.result(timeout=self.timeout))
            except TimeoutError:
                log.error("step %s timed out", name)
                results.append(StepResult(name, False, float("nan"), ""))
        return results
