"""Scans released packages, wheels or source archives, as tasks of dask.distributed: one package, one task.

    pip install zmqforklint 'dask[distributed]'
    pip download --no-deps --only-binary :all: --dest corpus imagezmq majortomo
    python examples/scan_corpus_dask.py corpus/* > report.json

Dask starts the processes, spreads the tasks, repeats those that fail, and shows how far it is; zmqforklint only has to
be a function from a path to plain data. ``--scheduler`` uses a cluster that runs already, whose workers must see the
archives under the same paths. ``--workers 0`` does without dask, and gives the same report.

No code of the packages is run. The exit status is 0, or 2 if a package could not be scanned.
"""

from __future__ import annotations

import argparse
import json
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager, redirect_stdout
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import zmqforklint

if TYPE_CHECKING:
    from distributed import Client

RETRIES = 2
Scans = Iterator[tuple[str, dict[str, Any]]]


def scan(archive: str) -> dict[str, Any]:
    """Analyse what is in an archive, and give what was found as plain data, with paths as in the archive.

    Raises OSError, ``zipfile.BadZipFile`` or ``tarfile.TarError`` for an archive that cannot be read.
    """
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made).resolve()
        # A project of its own, under the same assumptions for all packages, whatever they configure or lies above.
        folder.joinpath("pyproject.toml").touch()
        source = folder / "source"
        _unpack(Path(archive), source)
        report = zmqforklint.check([folder])
        findings = [
            {
                "path": Path(each.site.path).resolve().relative_to(source).as_posix(),
                "line": each.site.line,
                "column": each.site.column,
                "code": each.code,
                "severity": each.severity,
                "confidence": each.confidence,
                "message": each.message,
            }
            for each in report.findings
        ]
        return {"files": report.files, "incomplete": len(report.incomplete), "findings": findings}


def _unpack(archive: Path, folder: Path) -> None:
    if zipfile.is_zipfile(archive):
        with zipfile.ZipFile(archive) as packed:
            packed.extractall(folder)
    else:
        with tarfile.open(archive) as packed:
            packed.extractall(folder, filter="data")


def scanned_here(archives: Iterable[str]) -> Scans:
    """Scan one archive after the other in this process."""
    for archive in archives:
        yield archive, _told(partial(scan, archive))


def scanned_by(client: Client, archives: Iterable[str]) -> Scans:
    """Scan all archives on a cluster."""
    from distributed import progress

    archives = list(archives)
    futures = client.map(scan, archives, retries=RETRIES, pure=False)
    with redirect_stdout(sys.stderr):  # standard output is the report's
        progress(futures)
    for archive, future in zip(archives, futures, strict=True):
        yield archive, _told(future.result)


def _told(result: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """Give a result, or why there is none: one bad archive must not take the others along."""
    try:
        return result()
    except Exception as error:  # an archive may hold anything
        return {"failure": f"{type(error).__name__}: {error}"}


@contextmanager
def cluster(scheduler: str | None, workers: int) -> Iterator[Client]:
    """Connect to a scheduler, or start one with as many worker processes here."""
    from distributed import Client, LocalCluster

    with ExitStack() as stack:
        if scheduler is None:
            # One thread each: the analysis is pure Python, and threads would only wait for each other.
            local = LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=None)
            scheduler = stack.enter_context(local).scheduler_address
        yield stack.enter_context(Client(scheduler))


def merged(scans: Scans) -> dict[str, Any]:
    """Make one report of all packages, in the order of their names."""
    packages = {Path(archive).name: result for archive, result in scans}
    return {
        "packages": dict(sorted(packages.items())),
        "findings": sum(len(each.get("findings", ())) for each in packages.values()),
        "failed": sum("failure" in each for each in packages.values()),
    }


def main() -> int:
    """Scan what the command line names, and write the report to standard output."""
    parser = argparse.ArgumentParser(description="Scan released packages with zmqforklint, one task each.")
    parser.add_argument("archives", nargs="+", metavar="ARCHIVE")
    parser.add_argument("--scheduler", metavar="ADDRESS", help="a cluster that runs already")
    parser.add_argument("--workers", type=int, default=2, metavar="N", help="else processes here; 0: this one alone")
    options = parser.parse_args()
    archives = [str(Path(archive).resolve()) for archive in options.archives]
    if options.scheduler or options.workers:
        with cluster(options.scheduler, options.workers) as client:
            report = merged(scanned_by(client, archives))
    else:
        report = merged(scanned_here(archives))
    json.dump(report, sys.stdout, indent=2)
    print()
    return 2 if report["failed"] else 0


if __name__ == "__main__":
    sys.exit(main())
