"""One virtual environment for each band, with its pyzmq."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from behaviour.bands import Band

BUILD_LIMIT = 300  # seconds
_VERSIONS = """\
import json, platform, tornado, zmq
print(json.dumps([zmq.__version__, zmq.zmq_version(), platform.python_version(), tornado.version]))
"""


class NoEnvironment(Exception):
    """An environment could not be built; the message says why."""


def environment(band: Band, folder: Path, interpreters: Mapping[str, str]) -> Path:
    """Give the interpreter of the band's environment under ``folder``, which is built when it is not there.

    ``interpreters`` maps minor versions to interpreters; others are looked for on the search path.
    Raises NoEnvironment.
    """
    home = folder / f"pyzmq-{band.pyzmq}"
    python = home / "bin" / "python"
    finished = home / "finished"
    if not finished.exists():
        base = interpreters.get(band.python) or shutil.which(f"python{band.python}")
        if base is None:
            raise NoEnvironment(f"no python{band.python} for pyzmq {band.pyzmq}: give --python {band.python}=PATH")
        shutil.rmtree(home, ignore_errors=True)
        _run([base, "-m", "venv", str(home)])
        wheels = [f"pyzmq=={band.pyzmq}", "tornado>=6"]
        _run([str(python), "-m", "pip", "install", "--quiet", "--only-binary", ":all:", *wheels])
        finished.touch()
    return python


def versions(python: Path) -> list[str]:
    """Ask an environment for the versions of pyzmq, libzmq, Python and tornado. Raises NoEnvironment."""
    answer: list[str] = json.loads(_run([str(python), "-c", _VERSIONS]))
    return answer


def _run(command: list[str]) -> str:
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=BUILD_LIMIT, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NoEnvironment(f"{command[0]} could not be run: {error}") from error
    if done.returncode:
        raise NoEnvironment(f"{' '.join(command)} failed:\n{done.stderr.strip()}")
    return done.stdout
