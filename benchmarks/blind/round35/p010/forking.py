from __future__ import annotations

import contextlib
import os
import sys
import traceback
from typing import Callable


@contextlib.contextmanager
def sealed():
    """The block is the rest of this process's life, however it goes."""
    code = 70
    try:
        yield
        code = 0
    except SystemExit as exc:
        code = exc.code if isinstance(exc.code, int) else 1
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(code)


def launch(work: Callable[..., None], *args) -> int:
    sys.stdout.flush()
    pid = os.fork()
    if pid == 0:
        with sealed():
            work(*args)
    return pid
