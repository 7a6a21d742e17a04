"""Which functions may lead to a fork or a birth: by the names that they mention, whatever these are called there."""

from __future__ import annotations

import pytest

from zmqforklint.form.statements import Function
from zmqforklint.knowledge import load
from zmqforklint.lowering.lower import lower
from zmqforklint.machine.mentions import Mentions

MAKER = """
import zmq

def make():
    return zmq.Context()

def reckon():
    return 1
"""

NAMED = [
    "from maker import WHAT as remade",
    "import maker\nremade = maker.WHAT",
    "from maker import WHAT\nremade = WHAT",
    "import maker\nremade = partial(maker.WHAT)",
    "import maker\nremade = lambda: maker.WHAT()",
]


@pytest.mark.parametrize("named", NAMED)
@pytest.mark.parametrize(("what", "matters"), [("make", True), ("reckon", False)])
def test_a_function_that_is_called_by_another_name_matters_as_much(named: str, what: str, matters: bool) -> None:
    text = f"{named.replace('WHAT', what)}\ndef use():\n    return remade()\n"
    user, maker = lower(text, "user.py", "user", False), lower(MAKER, "maker.py", "maker", False)
    (use,) = (each.function for each in user.body if hasattr(each, "function") and each.function.name == "use")
    assert isinstance(use, Function)
    assert Mentions([user, maker], load()).is_weighty(use) is matters
