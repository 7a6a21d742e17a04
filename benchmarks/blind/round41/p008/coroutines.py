"""Push-style pipelines out of generators: each stage is primed and then fed with .send()."""
from functools import wraps


def stage(function):
    @wraps(function)
    def start(*args, **kwargs):
        running = function(*args, **kwargs)
        next(running)
        return running
    return start


@stage
def broadcast(*targets):
    while True:
        item = yield
        for target in targets:
            target.send(item)


@stage
def only(predicate, target):
    while True:
        item = yield
        if predicate(item):
            target.send(item)


@stage
def collect(into):
    while True:
        into.append((yield))


@stage
def relabel(function, target):
    while True:
        target.send(function((yield)))
