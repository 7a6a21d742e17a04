"""The web, for want of one: pages and their links."""
import re

_HREF = re.compile(r'href="([^"]+)"')

SITE = {
    "a.example": {"/": '<a href="/x">x</a> <a href="//b.example/">b</a>', "/x": "leaf"},
    "b.example": {"/": '<a href="/robots">r</a>', "/robots": "none"},
}


def fetch(host, path):
    return SITE[host][path]


def links(html):
    return [h for h in _HREF.findall(html) if not h.startswith("//")]
