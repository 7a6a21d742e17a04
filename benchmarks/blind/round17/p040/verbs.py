import inspect

TABLE = {}


def verb(fn):
    TABLE[fn.__name__] = fn, len(inspect.signature(fn).parameters) - 1
    return fn


class Refused(Exception):
    pass


@verb
def drain(state, target):
    if target == "lb-0":
        raise Refused("the last balancer cannot be drained")
    return f"{target} drained"


@verb
def scale(state, target, count):
    return f"{target} x{int(count)}"


@verb
def history(state, target):
    seen = [e for e in state.trail.entries if e.target == target]
    return f"{len(seen)} entries for {target}"


def dispatch(state, line):
    name, *args = line.split()
    try:
        fn, arity = TABLE[name]
    except KeyError:
        raise Refused(f"no such verb: {name}") from None
    if len(args) != arity:
        raise Refused(f"{name} takes {arity} words")
    return fn(state, *args)
