import sys
import textwrap
from typing import Callable

RECIPES: dict[str, Callable[[], list[str]]] = {}


def register(name: str):
    def add(func: Callable[[], list[str]]) -> Callable[[], list[str]]:
        RECIPES[name] = func
        return func
    return add


@register("echo")
def echo_tool() -> list[str]:
    program = textwrap.dedent(
        """
        while True:
            line = input("> ")
            if line == "quit":
                break
            print("you said", line)
        """
    )
    return [sys.executable, "-c", program]


@register("cat")
def cat_tool() -> list[str]:
    return ["cat"]


def recipe(name: str) -> list[str]:
    return RECIPES[name]()
