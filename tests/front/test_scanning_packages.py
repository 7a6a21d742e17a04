"""The example that scans a corpus, as far as it goes without dask: a package is a task that gives plain data."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path
from typing import Any

from front_ends import LEAKY, SECONDS

SCRIPT = Path(__file__).parents[2] / "examples" / "scan_corpus_dask.py"
CONFIGURED = '[tool.zmqforklint]\nexclude = ["leaky"]\n'


def scanned(*archives: Path) -> tuple[int, dict[str, Any]]:
    """The exit status and the report."""
    command = [sys.executable, SCRIPT, "--workers=0", *archives]
    done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=False)
    assert done.stdout, done.stderr
    return done.returncode, json.loads(done.stdout)


def wheel(path: Path, files: dict[str, str]) -> Path:
    """Write a zip file."""
    with zipfile.ZipFile(path, "w") as packed:
        for name, text in files.items():
            packed.writestr(name, text)
    return path


def source_archive(path: Path, files: dict[str, str]) -> Path:
    """Write a compressed tar file."""
    with tarfile.open(path, "w:gz") as packed:
        for name, text in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(text.encode())
            packed.addfile(entry, io.BytesIO(text.encode()))
    return path


def test_wheels_and_source_archives_are_merged_into_one_report(tmp_path):
    status, report = scanned(
        source_archive(tmp_path / "b-1.tar.gz", {"b-1/leaky/__init__.py": LEAKY, "b-1/pyproject.toml": CONFIGURED}),
        wheel(tmp_path / "a-1.whl", {"leaky/net.py": LEAKY}),
        wheel(tmp_path / "c-1.whl", {"clean.py": "print('nothing to see')\n"}),
    )
    assert (status, report["findings"], report["failed"]) == (0, 2, 0)
    found = {
        name: [(each["path"], each["line"], each["column"], each["code"]) for each in package["findings"]]
        for name, package in report["packages"].items()
    }
    assert found == {
        "a-1.whl": [("leaky/net.py", 3, 11, "ZMQ101")],
        "b-1.tar.gz": [("b-1/leaky/__init__.py", 3, 11, "ZMQ101")],  # whatever the package excludes
        "c-1.whl": [],
    }


def test_a_bad_archive_takes_no_other_along(tmp_path):
    broken = tmp_path / "broken.whl"
    broken.write_text("no archive", encoding="utf-8")
    outside = source_archive(tmp_path / "outside.tar.gz", {"../outside.py": LEAKY})
    status, report = scanned(broken, outside, wheel(tmp_path / "good.whl", {"net.py": LEAKY}))
    assert (status, report["findings"], report["failed"]) == (2, 1, 2)
    assert report["packages"]["broken.whl"]["failure"].startswith("ReadError")
    assert report["packages"]["outside.tar.gz"]["failure"].startswith("OutsideDestinationError")
