import functools


def consumer(func):
    """Start a generator-based consumer so that callers can send() at once."""

    @functools.wraps(func)
    def start(*args, **kwargs):
        gen = func(*args, **kwargs)
        next(gen)
        return gen

    return start
