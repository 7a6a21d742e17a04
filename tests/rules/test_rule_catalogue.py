"""The rules as a whole: their names, and their pages."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from zmqforklint import rules
from zmqforklint.rules import Rule, all_rules, rule

HEADINGS = [
    "What it does",
    "Why is this bad?",
    "Example",
    "Use instead",
    "Fix safety",
    "Limits",
    "Since",
]
DESIGNED = {
    "ZMQ101": "context-at-import",
    "ZMQ102": "socket-at-import",
    "ZMQ201": "inherited-context",
    "ZMQ202": "inherited-socket",
    "ZMQ203": "inherited-release",
    "ZMQ301": "object-handed-to-process",
    "ZMQ401": "fork-generation-leak",
    "ZMQ402": "fork-with-live-context",
    "ZMQ901": "unused-suppression",
    "ZMQ902": "not-analysed",
}


def test_the_designed_rules_exist_in_the_order_of_their_codes() -> None:
    assert {each.code: each.slug for each in all_rules()} == DESIGNED
    assert [each.code for each in all_rules()] == sorted(DESIGNED)


def test_only_the_advice_about_live_contexts_is_off_by_default() -> None:
    assert [each.code for each in all_rules() if not each.on_by_default] == ["ZMQ402"]


def test_each_rule_has_a_module_named_after_it() -> None:
    folder = Path(rules.__file__).parent
    modules = {path.stem for path in folder.glob("zmq*.py")}
    assert modules == {f"{each.code.lower()}_{each.slug.replace('-', '_')}" for each in all_rules()}


@pytest.mark.parametrize("name", ["ZMQ202", "zmq202", "inherited-socket", "Inherited-Socket"])
def test_a_rule_is_found_by_code_and_by_slug(name: str) -> None:
    assert rule(name).code == "ZMQ202"


@pytest.mark.parametrize("name", ["ZMQ999", "", "ZMQ", "socket"])
def test_an_unknown_rule_is_a_key_error(name: str) -> None:
    with pytest.raises(KeyError):
        rule(name)


@pytest.mark.parametrize("each", all_rules(), ids=lambda each: each.code)
def test_a_page_has_the_fixed_headings_and_something_under_each(each: Rule) -> None:
    parts = re.split(r"^## (.+)\n", each.page, flags=re.MULTILINE)
    assert parts[1::2] == HEADINGS
    assert all(text.strip() for text in parts[2::2])
    assert each.summary.endswith(".")
    assert each.advice


@pytest.mark.parametrize("each", all_rules(), ids=lambda each: each.code)
def test_the_examples_of_a_page_are_python(each: Rule) -> None:
    examples = re.findall(r"^```python\n(.*?)^```$", each.page, flags=re.MULTILINE | re.DOTALL)
    assert examples
    for example in examples:
        ast.parse(example)
