import textwrap

from .link import link


def wrap(n):
    lines = textwrap.wrap("lorem ipsum dolor sit amet " * n, 30)
    link.send("wrap", n, len(lines))
    return len(lines)
