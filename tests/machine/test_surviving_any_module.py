"""Modules of the standard library as libraries: whatever they do, the machine comes to an end and raises nothing."""

from __future__ import annotations

import sysconfig
import time
from pathlib import Path

import pytest
from programs import LIBRARY

from zmqforklint.form.project import Project
from zmqforklint.lowering.lower import lower
from zmqforklint.machine import predict
from zmqforklint.vocabulary import Assumptions, IncompleteKind

LIBRARY_FOLDER = Path(sysconfig.get_path("stdlib"))
SECONDS = 10.0
"""Far more than a module takes: the bound is against hanging, not against a slow machine."""

MODULES = [
    *("abc.py", "bdb.py", "bisect.py", "calendar.py", "cmd.py", "code.py", "codecs.py", "colorsys.py"),
    *(
        "compileall.py",
        "contextlib.py",
        "contextvars.py",
        "copy.py",
        "copyreg.py",
        "csv.py",
        "filecmp.py",
        "fileinput.py",
    ),
    *("fnmatch.py", "functools.py", "getpass.py", "gettext.py", "glob.py", "graphlib.py", "hashlib.py", "heapq.py"),
    *("hmac.py", "io.py", "linecache.py", "netrc.py", "numbers.py", "operator.py", "os.py", "pty.py"),
    *("queue.py", "quopri.py", "random.py", "reprlib.py", "sched.py", "selectors.py", "shelve.py", "shlex.py"),
    *(
        "signal.py",
        "socketserver.py",
        "struct.py",
        "stringprep.py",
        "tempfile.py",
        "textwrap.py",
        "timeit.py",
        "tokenize.py",
    ),
    *(
        "tty.py",
        "types.py",
        "uuid.py",
        "weakref.py",
        "concurrent/futures/process.py",
        "concurrent/futures/thread.py",
        "logging/config.py",
        "logging/handlers.py",
    ),
    *(
        "multiprocessing/forkserver.py",
        "multiprocessing/managers.py",
        "multiprocessing/pool.py",
        "multiprocessing/process.py",
    ),
]


@pytest.mark.parametrize("name", [name for name in MODULES if (LIBRARY_FOLDER / name).exists()])
def test_module_of_the_standard_library(name: str) -> None:
    dotted = name.removesuffix(".py").replace("/", ".")
    module = lower((LIBRARY_FOLDER / name).read_text("utf-8"), name, dotted, False)
    started = time.process_time()
    prediction = predict(Project({name: module}, lambda importer, wanted: None, LIBRARY), Assumptions())
    assert time.process_time() - started < SECONDS
    assert prediction.observations == ()
    assert not [note for note in prediction.incomplete if note.kind is IncompleteKind.FAILURE]
