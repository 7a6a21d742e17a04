"""@isolated: calls a function in a process of its own, so that a diverging run takes nothing with it."""
import functools
import os
import pickle
import select
import signal
import traceback
from typing import Any, Callable, TypeVar

F = TypeVar("F", bound=Callable[..., Any])


class RunFailed(RuntimeError):
    pass


def _read_all(fd: int, timeout: float) -> bytes:
    chunks = []
    while select.select([fd], [], [], timeout)[0]:
        chunk = os.read(fd, 65536)
        if not chunk:
            return b"".join(chunks)
        chunks.append(chunk)
    raise RunFailed(f"no answer within {timeout} s")


def isolated(timeout: float) -> Callable[[F], F]:
    def decorate(function: F) -> F:
        @functools.wraps(function)
        def wrapper(*args: Any, **kwargs: Any) -> Any:
            reader, writer = os.pipe()
            pid = os.fork()
            if pid == 0:
                status = 0
                try:
                    os.close(reader)
                    with os.fdopen(writer, "wb") as out:
                        pickle.dump(function(*args, **kwargs), out)
                except BaseException:
                    traceback.print_exc()
                    status = 1
                os._exit(status)
            os.close(writer)
            try:
                return pickle.loads(_read_all(reader, timeout))
            except (RunFailed, EOFError) as exc:
                os.kill(pid, signal.SIGKILL)
                raise RunFailed(str(exc)) from exc
            finally:
                os.close(reader)
                os.waitpid(pid, 0)

        return wrapper  # type: ignore[return-value]

    return decorate
