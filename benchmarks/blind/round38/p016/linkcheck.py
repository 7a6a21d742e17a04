import argparse
from dataclasses import dataclass
from html.parser import HTMLParser

import zmq

from gort import Chan, WaitGroup, go, new_chan

PAGES = {
    "/": '<a href="/docs">docs</a><a href="/blog">blog</a>',
    "/docs": '<a href="/">home</a><a href="/docs/api">api</a>',
    "/docs/api": '<a href="/docs/v0">old</a>',
    "/blog": '<a href="/blog/1">one</a><a href="/blog/2">two</a>',
    "/blog/1": "",
}


@dataclass
class Finding:
    page: str
    target: str
    ok: bool


class Anchors(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.targets: list[str] = []

    def handle_starttag(self, tag, attrs):
        if tag == "a":
            self.targets += [value for name, value in attrs if name == "href"]


def check(findings: Chan, share: list[str]) -> None:
    out = findings.writer()
    for page in share:
        anchors = Anchors()
        anchors.feed(PAGES[page])
        for target in anchors.targets:
            out.put(Finding(page, target, target in PAGES))
    out.close()


def main() -> None:
    flags = argparse.ArgumentParser()
    flags.add_argument("-workers", type=int, default=2)
    n = flags.parse_args().workers

    ctx = zmq.Context()
    findings = new_chan(ctx)
    wg = WaitGroup()
    pages = sorted(PAGES)
    for i in range(n):
        go(wg, check, findings, pages[i::n])
    killed = wg.wait(3)
    broken = [f for f in findings.range(0.4) if not f.ok]
    for f in broken:
        print(f"{f.page} -> {f.target}: 404")
    print(f"{len(broken)} broken, {killed} routines killed")
    findings.close()
    ctx.term()


if __name__ == "__main__":
    main()
