"""Helpers for functions which hand out connections."""
import os
import threading
from functools import wraps


def one_per_worker(factory):
    """Remember what factory made, so that each worker makes it only once."""
    made = {}
    lock = threading.Lock()

    @wraps(factory)
    def get(*args):
        key = (os.getpid(), threading.get_ident(), *args)
        with lock:
            if key not in made:
                made[key] = factory(*args)
            return made[key]

    return get
