import functools
import hashlib

from .channel import report

JOBS = {}


def job(name):
    def register(func):
        @functools.wraps(func)
        def wrapper(job_id, *args):
            report("started", job_id, name=name)
            try:
                value = func(*args)
            except Exception as exc:
                report("failed", job_id, error=repr(exc))
                raise
            report("finished", job_id)
            return value

        JOBS[name] = wrapper
        return wrapper

    return register


@job("digest")
def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()[:12]


@job("ratio")
def ratio(a, b):
    return a / b


def perform(name, job_id, args):
    return JOBS[name](job_id, *args)
