"""Runs a program under the witness."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zmqforklint.witness.injection import SPOOL_VARIABLE, injected
from zmqforklint.witness.limits import Limits
from zmqforklint.witness.reading import read_record
from zmqforklint.witness.record import Record
from zmqforklint.witness.warden.ending import end_all_having

if TYPE_CHECKING:
    from zmqforklint.witness.attaching import PassingOn

_PACKAGE_PARENT = Path(__file__).parents[2]
_PATIENCE = 15.0  # seconds beyond the limit, for the warden to end what it started


class WitnessUnavailable(Exception):
    """This system cannot run the witness, or the witness itself failed."""


class CannotStart(Exception):
    """The program could not be started. ``missing`` says that there is no such program."""

    def __init__(self, message: str, missing: bool) -> None:
        super().__init__(message)
        self.missing = missing


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
    _require_linux()
    with _spool(analysed, step_over) as spool:
        request = {
            "command": list(command),
            "cwd": str(cwd),
            "environment": injected(os.environ if environment is None else environment, spool=spool),
            "spool": str(spool),
            "limits": asdict(limits),
        }
        return _record(spool, _ask_warden(request, limits.seconds + _PATIENCE))


def run_attached(
    command: Sequence[str],
    *,
    environment: Mapping[str, str] | None = None,
    analysed: Sequence[Path],
    seconds: float | None = None,
    wait: bool = True,
) -> Record:
    """Run ``command`` as if it had been started without us, and record what it does.

    It keeps our standard streams, terminal, process group, descriptors and ignored signals, and what signals are
    sent to us is passed on to it. It is ended after ``seconds``, if given: by SIGTERM, and with all that it started
    soon afterwards. ``wait`` until what it left behind has ended too, or until somebody sends us a signal that ends.
    To be called in the main thread. Raises WitnessUnavailable and CannotStart.
    """
    _require_linux()
    from zmqforklint.witness.attaching import PassingOn, standard_streams  # names signals that other systems lack

    with _spool(analysed) as spool, PassingOn() as passing_on, standard_streams() as streams:
        request = {
            "command": list(command),
            "cwd": os.getcwd(),
            "environment": injected(os.environ if environment is None else environment, spool=spool),
            "spool": str(spool),
            "streams": streams,
            "mask": sorted(passing_on.mask),
            "ignored": passing_on.ignored,
            "seconds": seconds,
            "wait": wait,
        }
        return _record(spool, _ask_warden(request, _PATIENCE, passing_on))


def _require_linux() -> None:
    if not sys.platform.startswith("linux"):
        raise WitnessUnavailable(f"the witness needs fork and /proc, which {sys.platform} lacks")


@contextlib.contextmanager
def _spool(analysed: Sequence[Path], step_over: Collection[tuple[str, int]] = ()) -> Iterator[Path]:
    try:
        with tempfile.TemporaryDirectory(prefix="zmqforklint-", ignore_cleanup_errors=True) as folder:
            spool = Path(folder)
            _write_settings(spool, analysed, step_over)
            try:
                yield spool
            except WitnessUnavailable:  # the warden may have been killed before it could end what it had started
                end_all_having(f"{SPOOL_VARIABLE}={folder}")
                raise
    except OSError as error:
        raise WitnessUnavailable(f"the record cannot be kept: {error}") from error


def _record(spool: Path, report: dict[str, Any]) -> Record:
    if "failed" in report:
        raise CannotStart(report["failed"], report["missing"])
    return read_record(spool, report)


def _write_settings(spool: Path, analysed: Sequence[Path], step_over: Collection[tuple[str, int]]) -> None:
    entries = [["root", os.path.realpath(path)] for path in analysed]
    entries += [["step over", path, str(line)] for path, line in sorted(step_over)]
    lines = [b"\t".join(text.encode("unicode_escape") for text in entry) + b"\n" for entry in entries]
    spool.joinpath("settings").write_bytes(b"".join(lines))


def _ask_warden(request: dict[str, Any], patience: float, passing_on: PassingOn | None = None) -> dict[str, Any]:
    """Let a warden do the run. It ends with us: it watches the pipe that we hold, and a ^C reaches it too."""
    command = [sys.executable, "-m", "zmqforklint.witness.warden"]
    environment = {**os.environ, "PYTHONPATH": str(_PACKAGE_PARENT)}
    with subprocess.Popen(
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, close_fds=passing_on is None
    ) as warden:
        assert warden.stdin is not None
        assert warden.stdout is not None
        try:
            warden.stdin.write(json.dumps(request).encode() + b"\n")
            warden.stdin.flush()
            if passing_on is not None:
                passing_on.begin(warden.stdin.fileno())
            answer = warden.stdout.read()
        except BaseException:
            warden.stdin.close()
            warden.wait(patience)
            raise
    if warden.returncode != 0:
        raise WitnessUnavailable(f"the warden of the run ended with {warden.returncode}")
    report: dict[str, Any] = json.loads(answer)
    return report
