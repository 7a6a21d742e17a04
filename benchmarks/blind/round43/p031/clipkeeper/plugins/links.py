import re

from ..bus import notice

URL = re.compile(r"https?://\S+")


def process(texts: list[str]) -> str:
    links = sorted({url for text in texts for url in URL.findall(text)})
    notice("links ready")
    return ", ".join(links)
