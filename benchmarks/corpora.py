"""Builds the corpora of the benchmarks by ``pip download``: Python files only, nothing of them is run.

``python benchmarks/corpora.py FOLDER`` makes FOLDER/BIG (about 1.3 million lines, on purpose rich in ZeroMQ),
FOLDER/TYPICAL (one project that uses it), FOLDER/WITHOUT (BIG without the files that name a library of ours, so that
nothing needs to be parsed), FOLDER/SAMPLE (every 60th file of that) and FOLDER/HUGE (BIG, and large projects
beside it). Wheels are asked for Python 3.13, whatever runs this; pip runs the metadata step of
the three packages that have no wheel.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from zmqforklint.knowledge import load
from zmqforklint.sources import GISTS

WHEELS = [
    "pyzmq==27.3.0",
    "ipykernel==7.4.0",
    "jupyter-client==8.10.0",
    "ipyparallel==9.2.0",
    "circus==0.19.0",
    "zerorpc==0.6.3",
    "locust==2.47.0",
    "imagezmq==1.2.0",
    "jupyter-server==2.21.1",
    "spyder-kernels==3.1.6",
    "qtconsole==5.7.2",
    "parsl==2026.10.26",
    "bluesky==1.15.1",
    "lmdeploy==0.18.0",
    "aiozmq==1.0.0",
    "glances==4.5.8",
    "pymeasure==0.16.0",
    "eventmq==0.3.13",
    "django==6.1.3",
    "ansible-core==2.21.5",
    "celery==5.7.0",
    "apache-airflow-core==3.3.2",
    "spyder==6.1.8",
]
LARGE = [
    "sqlalchemy==2.1.9",
    "sympy==1.14.0",
    "pandas==3.1.1",
    "numpy==2.5.5",
    "scipy==1.18.1",
    "matplotlib==3.11.2",
    "twisted==26.10.0",
]
"""What only HUGE holds."""
SDISTS = ["powerhose==0.7", "motorway==3.1.4", "verl==0.9.1"]
TYPICAL = "parsl"
CORPORA = ("HUGE", "BIG", "TYPICAL", "WITHOUT", "SAMPLE")


def main() -> None:
    """Build what is missing."""
    base = Path(sys.argv[1]).resolve()
    for corpus in CORPORA:
        shutil.rmtree(base / corpus, ignore_errors=True)
    words = b" ".join(load().words()).decode()
    for spec in (*WHEELS, *SDISTS, *LARGE):
        name = spec.partition("==")[0]
        for archive in downloaded(base / "downloads" / name, spec, as_source=spec in SDISTS):
            for inner, data in sources_in(archive):
                keep(base / "HUGE" / name / inner, data)
                if spec in LARGE:
                    continue
                keep(base / "BIG" / name / inner, data)
                if name == TYPICAL:
                    keep(base / "TYPICAL" / inner, data)
                speaks, _ = GISTS["speech"](data, words)  # type: ignore[misc]
                if not speaks:
                    keep(base / "WITHOUT" / name / inner, data)
    sample(base)
    for corpus in CORPORA:
        (base / corpus / "pyproject.toml").write_text("")  # each is one project


def sample(base: Path) -> None:
    """Choose a few of the files that cannot matter."""
    for path in sorted((base / "WITHOUT").rglob("*.py"))[::60]:
        keep(base / "SAMPLE" / path.relative_to(base / "WITHOUT"), path.read_bytes())


def downloaded(folder: Path, spec: str, *, as_source: bool) -> list[Path]:
    """Download a distribution, unless that has been done."""
    if not folder.is_dir() or not any(folder.iterdir()):
        wheel = ["--only-binary=:all:", "--python-version", "3.13"]
        kind = ["--no-binary", spec.partition("==")[0]] if as_source else wheel
        command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", *kind, "-d", str(folder), spec]
        folder.parent.mkdir(parents=True, exist_ok=True)
        constraint = folder.parent / "constraint.txt"
        constraint.write_text(
            "setuptools<81\n"
        )  # what is older than wheels imports pkg_resources, which later ones lack
        builds = {"PIP_CONSTRAINT": str(constraint), "PIP_BUILD_CONSTRAINT": str(constraint)}
        subprocess.run(command, check=True, env={**os.environ, **builds})
    return sorted(folder.iterdir())


def sources_in(archive: Path) -> Iterator[tuple[str, bytes]]:
    """Give the Python files of a wheel or a source distribution."""
    if archive.suffix in (".whl", ".zip"):
        with zipfile.ZipFile(archive) as wheel:
            yield from ((name, wheel.read(name)) for name in sorted(wheel.namelist()) if name.endswith(".py"))
        return
    with tarfile.open(archive) as tar:
        for member in sorted(tar.getmembers(), key=lambda each: each.name):
            stream = tar.extractfile(member) if member.name.endswith(".py") else None
            if stream is not None:
                yield member.name.partition("/")[2], stream.read()


def keep(path: Path, data: bytes) -> None:
    """Write a file of a corpus, if its path stays inside."""
    if ".." not in path.parts:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


if __name__ == "__main__":
    main()
