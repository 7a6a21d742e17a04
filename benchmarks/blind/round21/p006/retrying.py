import functools
import logging
import time

log = logging.getLogger("retry")


def retrying(*errors, attempts=3, pause=0.02):
    """Try again on any of the errors; give up quietly with None."""
    def wrap(fn):
        @functools.wraps(fn)
        def call(*args, **kwargs):
            for attempt in range(1, attempts + 1):
                try:
                    return fn(*args, **kwargs)
                except errors as exc:
                    log.info("%s: attempt %d: %s", fn.__name__, attempt, exc)
                    time.sleep(pause * attempt)
            return None
        return call
    return wrap
