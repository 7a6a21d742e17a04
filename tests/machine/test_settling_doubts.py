"""After an undecided test, doubt lasts just where something rests on how it went."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script

OPEN = "import other\nlevel = 1\nholder = None\n"
TOUCH = "if os.fork() == 0:\n    sock.send(b'x')  # expect: ZMQ202\n"


def confidence(*parts: str) -> str:
    """How sure the one finding is."""
    return check(script(SOCKET, OPEN, *parts)).only("ZMQ202").confidence


@pytest.mark.parametrize(
    "test",
    [
        "if other.verbose():\n    print('starting')\n",
        "if other.verbose():\n    level = 2\nelse:\n    level = 3\n",
        "if other.verbose():\n    level = other.level()\n",
        "if other.verbose():\n    if other.very():\n        level = 2\n",
        "match other.verbose():\n    case 1:\n        print('one')\n    case 2:\n        print('two')\n",
        "def log():\n    if other.verbose():\n        print('here')\nlog()\n",
        "level = other.level()\nif level is not None:\n    print(level)\n",
        "if given := other.given():\n    print(given)\n",
        "ready = False\nif other.verbose():\n    ready = True\n",
        "jobs = []\nif other.verbose():\n    jobs.append(1)\n",
        "if other.verbose():\n    settings = other.settings()\nelse:\n    settings = {}\n",
        "class Config:\n    def __init__(self, given):\n        self.level = None\n        if given:\n"
        "            self.level = 1\nconfig = Config(other.given())\n",
        "for number in range(10):\n    if other.ready():\n        break\nelse:\n    raise RuntimeError\n",
        "while True:\n    if other.ready():\n        break\n",
        "while True:\n    try:\n        other.ready()\n    except ValueError:\n        break\n",
        "if other.many():\n    raise SystemExit\n",
        "if other.verbose():\n    value = 1\n",
        "if other.verbose():\n    value = [other]\n",
        "for name in dir(other):\n    if name.startswith('EVENT'):\n        value = getattr(other, name)\n",
        "def look():\n    if other.verbose():\n        value = None\n    return sock\nlook()\n",
    ],
)
def test_a_test_that_leaves_the_same_behind_does_not_matter(test: str) -> None:
    assert confidence(test, TOUCH) == "certain"


@pytest.mark.parametrize(
    "test",
    [
        "if other.verbose():\n    holder = sock\nif os.fork() == 0 and holder:\n"
        "    sock.send(b'x')  # expect: ZMQ202\n",
        "if other.verbose():\n    level = None\nif os.fork() == 0 and level is None:\n"
        "    sock.send(b'x')  # expect: ZMQ202\n",
        "if other.verbose():\n    level = 2\nif os.fork() == 0 and level == 2:\n"
        "    sock.send(b'x')  # expect: ZMQ202\n",
        "jobs = []\nif other.verbose():\n    jobs.append(1)\nfor job in jobs:\n    if os.fork() == 0:\n"
        "        sock.send(b'x')  # expect: ZMQ202\n        break\n",
        "def run(each):\n    each.send(b'x')  # expect: ZMQ202\ndef rest(each):\n    pass\nwork = run\n"
        "if other.verbose():\n    work = rest\nif os.fork() == 0:\n    work(sock)\n",
        "if other.verbose():\n    holder = sock\nelse:\n    ready = sock\nif os.fork() == 0 and holder:\n"
        "    sock.send(b'x')  # expect: ZMQ202\n",
        "child = False\nif other.verbose():\n    child = os.fork() == 0\nif child:\n"
        "    sock.send(b'x')  # expect: ZMQ202\n",
        "while True:\n    if other.many():\n        ready = None\n        break\n    if other.verbose():\n"
        "        ready = 1\n        break\nif os.fork() == 0 and ready:\n    sock.send(b'x')  # expect: ZMQ202\n",
        "class Config:\n    pass\nconfig = Config()\nif other.verbose():\n    config.on = True\n"
        "if os.fork() == 0:\n    if hasattr(config, 'on'):\n        sock.send(b'x')  # expect: ZMQ202\n",
        "class Config:\n    on = True\nconfig = Config()\nif other.verbose():\n    config.on = False\n"
        "if os.fork() == 0:\n    if config.on:\n        sock.send(b'x')  # expect: ZMQ202\n",
    ],
)
def test_what_rests_on_how_a_test_went_is_possible(test: str) -> None:
    assert confidence(test) == "possible"
