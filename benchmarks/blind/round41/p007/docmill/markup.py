"""A sliver of Markdown to HTML, one block at a time."""
import html
import re
from itertools import chain, groupby

INLINE = (
    (re.compile(r"\*\*(.+?)\*\*"), r"<strong>\1</strong>"),
    (re.compile(r"_(.+?)_"), r"<em>\1</em>"),
    (re.compile(r"`(.+?)`"), r"<code>\1</code>"),
)


def blocks(lines):
    for blank, group in groupby(lines, key=lambda line: not line.strip()):
        if not blank:
            yield [line.rstrip() for line in group]


def inline(text):
    text = html.escape(text, quote=False)
    for pattern, replacement in INLINE:
        text = pattern.sub(replacement, text)
    return text


def element(block):
    first = block[0]
    if heading := re.match(r"(#{1,6})\s+(.*)", first):
        level = len(heading[1])
        yield f"<h{level}>{inline(heading[2])}</h{level}>"
    elif all(line.startswith("- ") for line in block):
        yield "<ul>"
        yield from (f"  <li>{inline(line[2:])}</li>" for line in block)
        yield "</ul>"
    else:
        yield f"<p>{inline(' '.join(block))}</p>"


def convert(lines):
    return chain.from_iterable(map(element, blocks(lines)))
