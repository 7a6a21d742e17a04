"""Look ahead: try a bot in a copy of this process, so that the game itself does not change."""
from __future__ import annotations

import json
import os
from typing import Iterable

from .behaviours import Act, Behaviour, Sight


def score(acts: Iterable[Act]) -> int:
    return sum({Act.WALK: 1, Act.SHOOT: 3, Act.HIDE: 0}[a] for a in acts)


def rehearse(bot: Behaviour, sights: list[Sight]) -> int:
    reader, writer = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(reader)
        acts = [bot.send(sight) for sight in sights]
        with os.fdopen(writer, "w") as out:
            json.dump({"score": score(acts)}, out)
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as inp:
        answer = json.load(inp)
    os.waitpid(pid, 0)
    return answer["score"]
