from __future__ import annotations

import os
import pickle
import traceback
from typing import Any, Callable


def isolated(func: Callable[..., Any], *args: Any) -> Any:
    """Calls func in a child and brings its result back through a pipe."""
    read_end, write_end = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(read_end)
        status = 1
        try:
            with os.fdopen(write_end, "wb") as pipe:
                pickle.dump(func(*args), pipe)
            status = 0
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(status)
    os.close(write_end)
    with os.fdopen(read_end, "rb") as pipe:
        data = pipe.read()
    _, status = os.waitpid(pid, 0)
    if status:
        raise RuntimeError(f"{func.__name__} ended with {status}")
    return pickle.loads(data)
