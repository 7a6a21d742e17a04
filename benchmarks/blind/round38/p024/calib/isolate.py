"""Run a function in a forked process, so that its memory is given back."""
import functools
import os
import pickle
import select
import signal


class StepFailed(RuntimeError):
    pass


def _answer(fd, func, args, kwargs):
    try:
        reply = (True, func(*args, **kwargs))
    except Exception as exc:
        reply = (False, repr(exc))
    with os.fdopen(fd, "wb") as out:
        pickle.dump(reply, out)


def _collect(fd, seconds):
    chunks = []
    while select.select([fd], [], [], seconds)[0]:
        chunk = os.read(fd, 1 << 16)
        if not chunk:
            return b"".join(chunks)
        chunks.append(chunk)
    return None


def isolated(seconds=3.0):
    def decorate(func):
        @functools.wraps(func)
        def call(*args, **kwargs):
            reader, writer = os.pipe()
            pid = os.fork()
            if pid == 0:
                os.close(reader)
                _answer(writer, func, args, kwargs)
                os._exit(0)
            os.close(writer)
            try:
                data = _collect(reader, seconds)
                if data is None:
                    os.kill(pid, signal.SIGKILL)
            finally:
                os.close(reader)
                os.waitpid(pid, 0)
            if not data:
                raise StepFailed(f"{func.__name__} gave no result")
            done, value = pickle.loads(data)
            if not done:
                raise StepFailed(f"{func.__name__}: {value}")
            return value

        return call

    return decorate
