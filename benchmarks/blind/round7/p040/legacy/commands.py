from typing import Callable

from .upstream import Upstream

Command = Callable[[Upstream, str], str]
COMMANDS: dict[str, Command] = {}


def command(verb: str) -> Callable[[Command], Command]:
    def add(func: Command) -> Command:
        COMMANDS[verb] = func
        return func
    return add


@command("LOG")
def log_text(upstream: Upstream, rest: str) -> str:
    upstream.log(rest)
    return "OK"


@command("GET")
def get_value(upstream: Upstream, rest: str) -> str:
    return upstream.fetch(rest) or "MISS"


def dispatch(upstream: Upstream, line: str) -> str:
    verb, _, rest = line.partition(" ")
    handler = COMMANDS.get(verb.upper())
    return handler(upstream, rest) if handler else f"ERR {verb}"
