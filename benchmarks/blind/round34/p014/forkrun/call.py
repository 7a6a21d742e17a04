"""Run a function in a throw-away child process and bring its result home."""
import os
import pickle
import traceback


class RemoteError(RuntimeError):
    pass


def _child(write_fd, fn, args, kwargs):
    code = 0
    try:
        try:
            outcome = True, fn(*args, **kwargs)
        except Exception:
            outcome = False, traceback.format_exc()
            code = 1
        with os.fdopen(write_fd, "wb") as pipe:
            pickle.dump(outcome, pipe)
    finally:
        os._exit(code)


def call_in_child(fn, *args, **kwargs):
    read_fd, write_fd = os.pipe()
    match os.fork():
        case 0:
            os.close(read_fd)
            _child(write_fd, fn, args, kwargs)
        case pid:
            os.close(write_fd)
            with os.fdopen(read_fd, "rb") as pipe:
                data = pipe.read()
            os.waitpid(pid, 0)
    if not data:
        raise RemoteError(f"child {pid} left without a result")
    good, value = pickle.loads(data)
    if not good:
        raise RemoteError(value.strip().splitlines()[-1])
    return value
