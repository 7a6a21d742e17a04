"""Runs a program under the witness."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from zmqforklint.witness.injection import SPOOL_VARIABLE, injected
from zmqforklint.witness.limits import Limits
from zmqforklint.witness.reading import read_record
from zmqforklint.witness.record import Record
from zmqforklint.witness.warden.ending import end_all_having

_PACKAGE_PARENT = Path(__file__).parents[2]
_PATIENCE = 15.0  # seconds beyond the limit, for the warden to end what it started


class WitnessUnavailable(Exception):
    """This system cannot run the witness, or the witness itself failed."""


class CannotStart(Exception):
    """The program could not be started."""


def run(
    command: Sequence[str],
    *,
    cwd: Path,
    environment: Mapping[str, str] | None = None,
    analysed: Sequence[Path],
    limits: Limits,
    step_over: Collection[tuple[str, int]] = (),
) -> Record:
    """Run ``command`` in ``cwd`` and record what it does, until all that it started has ended.

    ``environment`` is None for this process's own. Calls inside the files and folders of ``analysed`` are named
    by their lines. ``step_over`` holds places, real path and line, whose touches are answered instead of done.
    Raises WitnessUnavailable and CannotStart.
    """
    if not sys.platform.startswith("linux"):
        raise WitnessUnavailable(f"the witness needs fork and /proc, which {sys.platform} lacks")
    try:
        with tempfile.TemporaryDirectory(prefix="zmqforklint-", ignore_cleanup_errors=True) as folder:
            spool = Path(folder)
            _write_settings(spool, analysed, step_over)
            request = {
                "command": list(command),
                "cwd": str(cwd),
                "environment": injected(os.environ if environment is None else environment, spool=spool),
                "spool": folder,
                "limits": asdict(limits),
            }
            try:
                report = _ask_warden(request, limits.seconds + _PATIENCE)
            except WitnessUnavailable:
                end_all_having(f"{SPOOL_VARIABLE}={folder}")
                raise
            if "failed" in report:
                raise CannotStart(report["failed"])
            return read_record(spool, report)
    except OSError as error:
        raise WitnessUnavailable(f"the record cannot be kept: {error}") from error


def _write_settings(spool: Path, analysed: Sequence[Path], step_over: Collection[tuple[str, int]]) -> None:
    entries = [["root", os.path.realpath(path)] for path in analysed]
    entries += [["step over", path, str(line)] for path, line in sorted(step_over)]
    lines = [b"\t".join(text.encode("unicode_escape") for text in entry) + b"\n" for entry in entries]
    spool.joinpath("settings").write_bytes(b"".join(lines))


def _ask_warden(request: dict[str, Any], patience: float) -> dict[str, Any]:
    """Let a warden do the run. It ends with us: it watches the pipe that we hold, and a ^C reaches it too."""
    command = [sys.executable, "-m", "zmqforklint.witness.warden"]
    environment = {**os.environ, "PYTHONPATH": str(_PACKAGE_PARENT)}
    with subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as warden:
        assert warden.stdin is not None
        assert warden.stdout is not None
        try:
            warden.stdin.write(json.dumps(request).encode() + b"\n")
            warden.stdin.flush()
            answer = warden.stdout.read()
        except BaseException:
            warden.stdin.close()
            warden.wait(patience)
            raise
    if warden.returncode != 0:
        raise WitnessUnavailable(f"the warden of the run ended with {warden.returncode}")
    report: dict[str, Any] = json.loads(answer)
    return report
