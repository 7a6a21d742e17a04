import pathlib
from concurrent.futures import ProcessPoolExecutor, as_completed
from typing import NamedTuple, Optional

from . import diag
from .frontend import Unit


class Result(NamedTuple):
    path: str
    code: Optional[list[str]]


def compile_unit(path: str) -> Result:
    unit = Unit(path, pathlib.Path(path).read_text())
    try:
        return Result(path, list(unit.lower()))
    except diag.CompileError as problem:
        diag.error(*problem.args)
        return Result(path, None)


def compile_all(paths: list[str], jobs: int) -> dict[str, Optional[list[str]]]:
    diag.note("minicc", f"{len(paths)} units, {jobs} jobs")
    results = {}
    with ProcessPoolExecutor(max_workers=jobs) as executor:
        futures = {executor.submit(compile_unit, path): path for path in paths}
        for future in as_completed(futures, timeout=5):
            path, code = future.result()
            results[path] = code
    return results
