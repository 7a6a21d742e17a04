import re

PAGES = {
    "/": "<a href='/a'>a</a><a href='/b'>b</a>",
    "/a": "<a href='/b'>b</a>",
    "/b": "nothing",
}
HREF = re.compile(r"href='([^']+)'")


def links(path: str) -> list[str]:
    return HREF.findall(PAGES[path])
