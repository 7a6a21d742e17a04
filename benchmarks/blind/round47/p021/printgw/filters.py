"""Text filters. Each takes and returns bytes."""

REGISTRY = {}


def text_filter(name):
    def register(func):
        REGISTRY[name] = func
        return func
    return register


@text_filter("pad")
def pad(data):
    return b"\n".join(line.ljust(40) for line in data.splitlines())


@text_filter("header")
def header(data):
    return b"*** " + str(len(data)).encode() + b" bytes ***\n" + data


def chain(names):
    return [REGISTRY[n] for n in names]
