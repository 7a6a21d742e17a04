"""The document as text: well formed, self-contained, escaped."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hostile import HOSTILE, hostile_lines, hostile_subject
from made_runs import crowded, small, source, stack, subject

from zmqforklint.page import Missed, render_page
from zmqforklint.page.markup import Markup, element, escaped
from zmqforklint.vocabulary import Confidence, Finding, Severity, Site, Verdict, VerdictKind


class Reading(HTMLParser):
    """Elements in order; complains about tags that do not match."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.texts: dict[str, str] = {}
        self._open: list[str] = []
        self.feed(text)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag != "meta":
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data
        if self._open:
            self.texts[self._open[-1]] = self.texts.get(self._open[-1], "") + data

    def attribute(self, name: str) -> list[str]:
        return [str(attributes[name]) for _, attributes in self.elements if name in attributes]


@pytest.fixture(scope="module")
def page() -> Reading:
    return Reading(render_page([subject(small())], source))


def hash_of(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_the_policy_allows_the_one_style_and_the_one_script_and_nothing_else(page):
    (policy,) = [a["content"] for _, a in page.elements if a.get("http-equiv") == "Content-Security-Policy"]
    assert policy.split("; ") == [
        "default-src 'none'",
        f"script-src {hash_of(page.texts['script'])}",
        f"style-src {hash_of(page.texts['style'])}",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    names = Counter(name for name, _ in page.elements)
    assert (names["script"], names["style"]) == (1, 1)


def test_nothing_leads_out_of_the_document(page):
    assert {value[0] for value in page.attribute("href")} == {"#"}
    assert not {"src", "srcset", "action", "style", "data", "poster"} & {k for _, each in page.elements for k in each}
    assert not [k for _, each in page.elements for k in each if k.startswith("on")]
    assert "url(#spinning)" in page.texts["style"]
    assert re.findall(r"url\((?!#)|@import|https?:", page.texts["style"] + page.texts["script"]) == []


def test_every_link_has_its_target_and_no_name_is_given_twice(page):
    names = Counter(page.attribute("id"))
    assert [name for name, count in names.items() if count > 1] == []
    assert {href[1:] for href in page.attribute("href")} <= names.keys()
    for reference in ("aria-labelledby", "for"):
        assert set(page.attribute(reference)) <= names.keys()


def test_each_event_is_a_sign_and_a_row(page):
    signs = [
        each["href"] for name, each in page.elements if name == "a" and (each.get("class") or "").startswith("sign")
    ]
    rows = [each["id"] for name, each in page.elements if name == "tr" and (each.get("id") or "").endswith("-row")]
    assert len(signs) == len(rows) == 14
    assert {sign[1:] + "-row" for sign in signs} == set(rows)


def test_a_sign_says_in_words_what_it_shows(page):
    assert "35 ms: process 1.1 calls recv on S1, inherited from 1, spins, at /project/app.py:12" in page.attribute(
        "aria-label"
    )


def test_the_stack_is_shown_with_its_lines(page):
    assert "line_12 = call(12)" in page.text
    assert page.text.count("/project/app.py:12 in work()") == 1


def test_what_touches_come_to_is_summed_up(page):
    assert "3 processes, 1.00 s, exit 0. 5 touches of inherited objects: 4 returned, 1 spins." in page.text


def test_lines_of_files_outside_the_analysed_folders_are_not_shown():
    record = small()
    outside = replace(record.touches[0], stack=stack(12, path="/etc/shadow"))
    told = Reading(render_page([subject(replace(record, touches=(outside,)))], source))
    assert "/etc/shadow:12" in told.text
    assert "line_12" not in told.text


def test_a_page_of_two_programs_links_both_and_mixes_nothing_up():
    told = Reading(render_page([subject(small(), "one.py"), subject(small(), "two.py")], source))
    assert {"#s1", "#s2"} <= set(told.attribute("href"))
    assert max(Counter(told.attribute("id")).values()) == 1


def verdict(kind: VerdictKind, line: int) -> Verdict:
    site = Site("/project/app.py", line, 1, line, 9)
    finding = Finding("ZMQ202", "slug", f"says `x{line}`", Severity.ERROR, Confidence.CERTAIN, site, (site,))
    return Verdict(finding, kind, "spins" if kind is VerdictKind.CONFIRMED else "")


def test_verdicts_link_what_happened_at_their_lines():
    judged = (verdict(VerdictKind.CONFIRMED, 12), verdict(VerdictKind.UNREACHED, 55))
    missed = (Missed("ZMQ203", Site("/project/app.py", 15, 1, 15, 9), "close", "returned"),)
    html = render_page([replace(subject(small()), verdicts=judged, missed=missed)], source)
    table = html[html.index('<table class="verdicts"') :].partition("</table>")[0]
    told = Reading(table + "</table>")
    assert [href.rpartition("p")[2] for href in told.attribute("href")] == ["2e2", "3e3"]
    assert told.texts["a"] == "35 ms80 ms"
    assert [c for c in told.attribute("class") if c.startswith("verdict ")] == [
        "verdict confirmed",
        "verdict unreached",
        "verdict missed",
    ]
    assert told.texts["code"] == "x12x55"


def test_a_record_of_nothing_is_a_page_too():
    record = replace(small(), processes={}, births={}, touches=(), forks=(), notes=("nothing could be recorded",))
    assert "nothing could be recorded" in Reading(render_page([subject(record)], source)).text


def test_hostile_text_makes_no_element_and_no_attribute():
    html = render_page([hostile_subject()], hostile_lines)
    told = Reading(html)
    assert not {"img", "iframe", "object", "base", "form", "b0"} & {name for name, _ in told.elements}
    assert not [key for _, each in told.elements for key in each if key.startswith("on")]
    assert Counter(name for name, _ in told.elements)["script"] == 1
    html.encode("utf-8")  # no lone surrogate is left
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u2028\u2029\u202a-\u202e\u2066-\u2069]", html)


def test_a_long_line_is_cut_with_a_stated_count():
    told = Reading(render_page([hostile_subject()], hostile_lines))
    assert "… 9600 more characters" in told.text
    assert "y" * 401 not in told.text


@pytest.mark.parametrize("text", HOSTILE)
def test_text_is_escaped_in_content_and_in_attributes(text):
    told = Reading(element("p", {"title": text}, text))
    ((name, attributes),) = told.elements
    assert (name, set(attributes)) == ("p", {"title"})
    assert attributes["title"] == told.text
    assert told.text.isprintable()


def test_markup_is_not_escaped_again():
    assert element("p", None, Markup("<b>x</b>"), "<i>") == "<p><b>x</b>&lt;i&gt;</p>"
    assert escaped(escaped("<")) == "&lt;"


def test_a_crowd_makes_a_page_of_bounded_size():
    html = render_page([subject(crowded(processes=300, touches=12))], source)
    assert "Left out" in html
    assert html.count('<tr role="row" id="') == 2000
    assert len(html) < 6_000_000


def test_style_and_script_are_plain_text_that_cannot_end_their_element():
    folder = Path(__file__).parents[2] / "zmqforklint" / "page"
    for name in ("page.css", "page.js"):
        text = folder.joinpath(name).read_text(encoding="utf-8")
        assert "</" not in text
        assert "\r" not in text
