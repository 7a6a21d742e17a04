from __future__ import annotations

import re
from html import unescape

HREF = re.compile(r'href="([^"]+)"')


def extract(name: str, page: str) -> tuple[str, list[str]]:
    if "<html" not in page:
        raise ValueError(f"{name} is no page")
    return name, sorted({unescape(link) for link in HREF.findall(page)})
