"""The page as Chromium shows it: what it does, for whom, and what it never does."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from axe_playwright_python.sync_playwright import Axe
from hostile import hostile_lines, hostile_subject
from made_runs import crowded, small, source, subject

from zmqforklint.page import render_page

PHONE = {"width": 390, "height": 844}
SIGN = ".sign.use.stuck"
AXE = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.fixture(scope="module")
def html() -> str:
    return render_page([subject(small())], source)


@pytest.fixture(scope="module")
def crowd() -> str:
    return render_page([subject(crowded(processes=300, touches=12))], source)


def focused(page) -> str:
    return page.evaluate("document.activeElement.outerHTML.slice(0, 120)")


# ---- what it never does


def test_hostile_text_runs_nothing_asks_nothing_and_loads_nothing(open_page):
    opened = open_page(render_page([hostile_subject()], hostile_lines))
    page = opened.page
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    page.locator(".sign").last.click()
    page.locator("select").select_option(index=1)
    page.mouse.move(300, 300)
    page.wait_for_timeout(200)
    assert opened.misdeeds == []
    assert page.evaluate("document.documentElement.dataset.evil") is None
    assert page.locator("script").count() == 1
    assert "<script>document.documentElement.dataset.evil=1</script>" in page.locator("main").inner_text()


def test_the_policy_is_in_force(open_page, html):
    opened = open_page(html)
    failures = []
    opened.page.on("requestfailed", lambda request: failures.append((request.url, request.failure)))
    opened.page.evaluate(
        """() => {
            const script = document.createElement("script");
            script.textContent = "document.documentElement.dataset.evil = 1";
            const image = document.createElement("img");
            image.src = "http://127.0.0.1:9/";
            image.setAttribute("onerror", "document.documentElement.dataset.evil = 2");
            document.body.append(script, image);
        }"""
    )
    opened.page.wait_for_timeout(200)
    assert opened.page.evaluate("document.documentElement.dataset.evil") is None
    assert {each.split()[0] for each in opened.refused} == {"script-src-elem", "script-src-attr", "img-src"}
    assert failures == [("http://127.0.0.1:9/", "csp")]


# ---- reading


def test_a_sign_opens_its_stack_and_a_link_leads_back(open_page, html):
    opened = open_page(html)
    page = opened.page
    assert not page.get_by_text("/project/app.py:12 in work()").is_visible()
    page.locator(SIGN).click()
    assert page.get_by_text("/project/app.py:12 in work()").is_visible()
    assert page.locator(".line.it code:visible").all_inner_texts() == [
        "line_12 = call(12)",
        "line_9 = call(9)",
        "line_20 = call(20)",
    ]
    assert focused(page).startswith("<summary")
    page.locator("details[open] .back a").click()
    assert "sign use stuck" in focused(page)
    assert opened.misdeeds == []


def test_what_is_opened_is_not_hidden_behind_the_diagram(open_page, html):
    page = open_page(html, height=720).page
    page.locator(SIGN).click()
    below = page.locator(".frame").bounding_box()
    summary = page.locator("details[open] summary").bounding_box()
    assert summary["y"] >= below["y"] + below["height"] or summary["y"] + summary["height"] <= below["y"]


def test_without_scripts_all_is_there_and_signs_open_details(open_page, html):
    page = open_page(html, script=False).page
    assert page.locator(".events tbody tr").count() == page.locator(".sign").count() == 14
    assert not page.locator(".filter").is_visible()
    page.locator(SIGN).click()
    assert page.get_by_text("/project/app.py:12 in work()").is_visible()


def test_an_address_with_a_fragment_opens_what_it_names(open_page, html):
    page = open_page(html).page
    address = page.url + page.locator(SIGN).get_attribute("href")
    page.goto("about:blank")
    page.goto(address)
    assert page.get_by_text("/project/app.py:12 in work()").is_visible()


def test_one_object_can_be_shown_alone(open_page, html):
    page = open_page(html).page
    page.get_by_label("Show").select_option(label="S1: socket of process 1 /project/app.py:4")
    shown = page.locator(".events tbody tr:visible summary").all_inner_texts()
    assert [text.split("\n")[0].strip() for text in shown] == [
        "makes socket S1 from C1 /project/app.py:4",
        "calls recv on S1, inherited from 1 spins /project/app.py:12",
    ]
    assert page.locator("[role=status]").inner_text() == "2 of 14 events"
    assert page.locator(".sign[data-things]:not(.faded)").count() == 2
    page.get_by_label("Show").select_option(label="all objects")
    assert page.locator(".events tbody tr:visible").count() == 14
    assert page.locator(".faded").count() == 0


# ---- keyboard


def test_a_diagram_is_one_stop_of_the_tab_key_and_arrows_walk_in_it(open_page, html):
    page = open_page(html).page
    page.locator(".frame").focus()
    page.keyboard.press("Tab")
    assert "process 1 begins" in focused(page)
    page.keyboard.press("ArrowRight")
    assert "makes context C1" in focused(page)
    page.keyboard.press("End")
    assert "ends with exit 0" in focused(page)
    page.keyboard.press("ArrowDown")
    assert "process 1.1 " in focused(page)
    page.keyboard.press("Home")
    page.keyboard.press("ArrowRight")
    assert "calls recv on S1" in focused(page)
    page.keyboard.press("Enter")
    assert page.get_by_text("/project/app.py:12 in work()").is_visible()
    assert focused(page).startswith("<summary")


def test_the_diagram_is_left_by_one_press_of_the_tab_key(open_page, html):
    page = open_page(html).page
    page.locator(".frame").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert focused(page).startswith("<summary")


def test_the_first_stop_skips_to_the_programs(open_page, html):
    page = open_page(html).page
    page.keyboard.press("Tab")
    assert page.locator(".skip").bounding_box()["x"] >= 0
    page.keyboard.press("Enter")
    assert focused(page).startswith("<main")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_focus_can_be_seen(open_page, html, scheme):
    page = open_page(html, color_scheme=scheme).page
    page.locator(".frame").focus()
    page.keyboard.press("Tab")
    stroke = "getComputedStyle(document.activeElement.querySelector('.hit')).strokeWidth"
    assert page.evaluate(stroke) == "3px"
    page.keyboard.press("Tab")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


# ---- everyone


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [{}, PHONE], ids=["desk", "phone"])
def test_axe_finds_nothing(open_page, html, scheme, size):
    page = open_page(html, color_scheme=scheme, **size).page
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    results = Axe().run(page, options=AXE)
    assert [
        (each["id"], [node["html"][:200] for node in each["nodes"]]) for each in results.response["violations"]
    ] == []
    assert len(results.response["passes"]) > 20


def test_names_of_roles_are_what_a_screen_reader_needs(open_page, html):
    page = open_page(html).page
    assert page.get_by_role("table", name="Events of run 1, in order").count() == 1
    assert page.get_by_role("region", name="Diagram of run 1").count() == 1
    assert page.get_by_role("link", name=re.compile(r"^35 ms: process 1\.1 calls recv on S1")).count() == 1
    assert page.get_by_role("heading", level=1).count() == 1


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_nothing_but_a_diagram_scrolls_sideways(open_page, width):
    page = open_page(render_page([hostile_subject()], hostile_lines), width=width).page
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_on_a_phone_the_table_is_still_a_table(open_page, html):
    page = open_page(html, **PHONE).page
    table = page.get_by_role("table", name="Events of run 1, in order")
    assert table.get_by_role("row").count() == 15
    assert table.get_by_role("cell").count() == 42
    assert table.get_by_role("columnheader").count() == 3


@pytest.mark.parametrize("size", [{}, PHONE], ids=["desk", "phone"])
def test_signs_are_large_enough_and_apart_enough_to_hit(open_page, html, size):
    page = open_page(html, **size).page
    rows = page.locator(".diagram > g").evaluate_all(
        "rows => rows.map(row => [...row.querySelectorAll('.hit')].map(hit => {"
        " const box = hit.getBoundingClientRect(); return [box.x, box.width] }))"
    )
    boxes = [box for row in rows for box in row]
    assert len(boxes) == 14
    assert min(width for _, width in boxes) == pytest.approx(24, abs=0.01)
    for row in rows:
        assert all(after[0] - before[0] >= 23.5 for before, after in pairwise(row))


def test_print_shows_what_is_closed_on_the_screen(open_page, html):
    page = open_page(html).page
    stack = page.get_by_text("/project/app.py:12 in work()")
    assert not stack.is_visible()
    page.emulate_media(media="print", color_scheme="dark")
    assert stack.bounding_box()["height"] > 0
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert not page.locator(".filter").is_visible()


# ---- size


def test_a_crowd_can_still_be_walked_filtered_and_read(open_page, crowd):
    opened = open_page(crowd)
    page = opened.page
    assert page.locator(".sign").count() == 2000
    assert page.locator(".diagram > g").count() == 200
    assert page.get_by_text("101 of 301 processes are not shown.").is_visible()
    page.get_by_label("Show").select_option(index=1)
    assert page.locator("[role=status]").inner_text().endswith(" of 2000 events")
    page.locator(".sign").last.click()
    assert page.locator("details[open]").count() == 1
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280
    assert opened.misdeeds == []
