"""The colours of the page have the contrast that WCAG 2.2 AA asks for, in light, in dark and on paper."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

CSS = (Path(__file__).parents[2] / "zmqforklint" / "page" / "page.css").read_text(encoding="utf-8")
TEXT = ("text", "muted", "context", "socket", "fork", "hazard", "create")
LINES = ("life", "focus", "context", "socket", "fork", "hazard", "create", "muted")


def colours(block: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block))


LIGHT, DARK, PAPER = (colours(block) for block in re.findall(r":root \{(.*?)\}", CSS, re.S))
THEMES = {"light": LIGHT, "dark": {**LIGHT, **DARK}, "paper": {**LIGHT, **PAPER}}


def luminance(colour: str) -> float:
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    linear = [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_itself():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", TEXT)
def test_text_is_readable_on_both_grounds(theme, name):
    chosen = THEMES[theme]
    assert min(contrast(chosen[name], chosen[ground]) for ground in ("ground", "raised")) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", LINES)
def test_signs_and_lines_can_be_told_from_the_ground(theme, name):
    chosen = THEMES[theme]
    assert min(contrast(chosen[name], chosen[ground]) for ground in ("ground", "raised")) >= 3


@pytest.mark.parametrize("theme", THEMES)
def test_marked_source_is_readable(theme):
    assert contrast(THEMES[theme]["marked-text"], THEMES[theme]["marked"]) >= 4.5


def test_every_colour_of_the_page_is_one_of_those():
    rules = re.sub(r":root \{.*?\}", "", CSS, flags=re.S)
    assert re.findall(r"#[0-9a-f]{3,8}\b|rgba?\(|hsl", rules) == []
    assert set(re.findall(r"var\(--([\w-]+)\)", rules)) == LIGHT.keys() | {"font", "mono"}
