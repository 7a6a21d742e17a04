"""Chromium, and pages opened in it that report everything they should never do."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_NAMES = ("chromium", "chromium-browser", "google-chrome")
_LISTEN = "addEventListener('securitypolicyviolation', (e) => refused(`${e.violatedDirective} ${e.blockedURI}`), true)"


@dataclass
class Opened:
    """A page, and what it did that it should not."""

    page: Page
    requests: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)

    @property
    def misdeeds(self) -> list[str]:
        return [*self.requests, *self.dialogs, *self.complaints, *self.refused]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    program = next(filter(None, map(shutil.which, _NAMES)), None)
    assert program, "these tests need Chromium on the search path"
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=program, args=_ARGUMENTS)
        yield launched
        launched.close()


Open = Callable[..., Opened]


@pytest.fixture
def open_page(browser, tmp_path) -> Iterator[Open]:
    contexts = []

    def open_(html: str, *, script: bool = True, width: int = 1280, height: int = 900, **options: str) -> Opened:
        file = tmp_path / "page.html"
        file.write_text(html, encoding="utf-8")
        context = browser.new_context(
            java_script_enabled=script, viewport={"width": width, "height": height}, reduced_motion="reduce", **options
        )
        contexts.append(context)
        opened = Opened(context.new_page())
        page = opened.page
        page.on("request", lambda request: request.url != file.as_uri() and opened.requests.append(request.url))
        page.on("dialog", lambda dialog: (opened.dialogs.append(dialog.message), dialog.dismiss()))
        page.on("console", lambda message: opened.complaints.append(message.text))
        page.on("pageerror", lambda error: opened.complaints.append(str(error)))
        if script:
            page.expose_function("refused", lambda what: opened.refused.append(what))
            page.add_init_script(_LISTEN)
        page.goto(file.as_uri())
        return opened

    yield open_
    for context in contexts:
        context.close()
