import time

COMMANDS = {}


class CommandError(Exception):
    pass


def command(func):
    COMMANDS[func.__name__] = func
    return func


@command
def wordcount(args):
    return str(len(args))


@command
def upper(args):
    return " ".join(args).upper()


@command
def checksum(args):
    return "%08x" % (sum(map(ord, "".join(args))) * 2654435761 & 0xFFFFFFFF)


def execute(line):
    """Run 'user command args...' and give user, command, output, seconds."""
    try:
        user, name, *args = line.split()
        func = COMMANDS[name]
    except (ValueError, KeyError):
        raise CommandError(f"cannot run {line!r}")
    begin = time.perf_counter()
    out = func(args)
    return user, name, out, time.perf_counter() - begin
