"""Starts the recorder in every Python that inherits the environment of a witnessed program.

The interpreter imports this file because its folder stands first on PYTHONPATH. It then makes way: the folder
leaves ``sys.path``, and a ``sitecustomize`` that it hid is imported in its place. Kept to a syntax that any
Python 3 reads, for the program may start an interpreter that the recorder does not know.
"""

import os
import sys

_FOLDER = os.path.dirname(os.path.abspath(__file__))


def _start_recorder():  # type: () -> None
    spool = os.environ.get("ZMQFORKLINT_SPOOL", "")
    guard = os.environ.get("ZMQFORKLINT_GUARD") == "1"
    is_recorded = os.path.isdir(spool)  # else the run is over
    if sys.version_info < (3, 9) or not (is_recorded or guard):
        return
    import zmqforklint_recorder  # type: ignore[import-not-found]  # stands beside this file

    if is_recorded:
        zmqforklint_recorder.start(spool)
    if guard:
        zmqforklint_recorder.guard()


def _import_hidden_sitecustomize():  # type: () -> None
    this = sys.modules.pop(__name__)
    try:
        import sitecustomize  # type: ignore[import-not-found]  # noqa: F401  the next one of the path
    except ImportError as error:
        if getattr(error, "name", "sitecustomize") != "sitecustomize":  # Python 2 does not tell
            raise
        sys.modules[__name__] = this


try:
    _start_recorder()
finally:
    sys.path[:] = [entry for entry in sys.path if os.path.abspath(entry) != _FOLDER]
    sys.path_importer_cache.pop(_FOLDER, None)
    _import_hidden_sitecustomize()
