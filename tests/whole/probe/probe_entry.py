"""How control comes from a fork to the place where something is touched."""

import linecache
import os
import signal
import types

from probe_frames import files, is_in_program, is_of_program

_FORKERS = (
    ("multiprocessing/forkserver.py", "forkserver"),
    ("multiprocessing/pool.py", "Pool"),
    ("multiprocessing/managers.py", "Manager"),
    ("concurrent/futures/process.py", "ProcessPoolExecutor"),
    ("zmq/devices/basedevice.py", "ProcessDevice"),
    ("multiprocessing/popen_fork.py", "Process"),
    ("socketserver.py", "ForkingMixIn"),
    ("subprocess.py", "preexec_fn"),
    ("pty.py", "pty.fork"),
)
"""Files of the libraries that fork, the most telling first, and what one calls it."""


class Fork:
    """The latest fork behind this process. Frames are remembered by address: holding them would keep objects alive."""

    def __init__(self, frames):
        self.kind = _kind(frames)
        self.files = files(frames)
        self._before = {_key(frame) for frame in frames}
        self._place = _key(_innermost(frames))

    def way(self, frames, notes):
        """Say how control came from the fork to the innermost of ``frames``; ``notes`` are the recorder's."""
        since = []
        for frame in frames:
            if _key(frame) in self._before:
                break
            since.append(frame)
        named = next(filter(None, map(_entered_by, since)), None)
        return f"{self.kind}: {named or next(iter(notes), None) or self._position(frames)}"

    def _position(self, frames):
        if _key(_innermost(frames)) == self._place:
            return "in the function that forked"
        if any(_key(frame) == self._place for frame in frames):
            return "called by the function that forked"
        return "after the return of the function that forked"


def _innermost(frames):
    """Find the innermost frame of the program; any, when it has none."""
    return next(filter(is_of_program, frames), frames[0])


def _kind(frames):
    paths = [_path(frame) for frame in frames]
    for end, kind in _FORKERS:
        if any(path.endswith("/" + end) for path in paths):
            return kind
    line = linecache.getline(frames[0].f_code.co_filename, frames[0].f_lineno)
    return "os.forkpty" if "forkpty" in line else "os.fork"


def _entered_by(frame):
    """Name the way into the child that this frame is; None for any other frame."""
    name, path = frame.f_code.co_name, _path(frame)
    if name == "__del__":
        return "destructor"
    if any(getattr(signal.getsignal(number), "__code__", None) is frame.f_code for number in signal.valid_signals()):
        return "signal handler"
    if path.endswith("asyncio/base_events.py"):
        return "event loop"
    if path.endswith("multiprocessing/process.py") and name == "run":
        return "target is a " + _kind_of_callable(frame.f_locals["self"]._target)
    if name == "run" and is_of_program(frame) and frame.f_back.f_code.co_name == "_bootstrap":
        return "run of a subclass"
    if path.endswith("multiprocessing/pool.py") and name == "worker":
        return _work(frame.f_locals.get("func"))
    if path.endswith("concurrent/futures/process.py") and name == "_process_worker":
        return _work(getattr(frame.f_locals.get("call_item"), "fn", None))
    return None


def _work(task):
    """Name what a worker of a pool does: ``task`` is its function, or the library's around it."""
    if task is None:
        return "initializer"
    code = getattr(task, "__code__", None)
    is_own = code is not None and is_in_program(code.co_filename)
    return "task" if is_own else f"task of {getattr(task, '__name__', type(task).__name__)}"


def _kind_of_callable(target):
    if isinstance(target, types.FunctionType):
        if target.__name__ == "<lambda>":
            return "lambda"
        return "closure" if target.__closure__ else "function"
    return type(target).__name__ if type(target).__module__ in ("builtins", "functools") else "callable"


def _key(frame):
    return id(frame), frame.f_code


def _path(frame):
    return frame.f_code.co_filename.replace(os.sep, "/")
