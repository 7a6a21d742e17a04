from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TypeAlias

import zmq

from .actor import Actor


@dataclass(frozen=True, slots=True)
class Join:
    player: str


@dataclass(frozen=True, slots=True)
class Leave:
    player: str


@dataclass(frozen=True, slots=True)
class Say:
    player: str
    text: str


Command: TypeAlias = Join | Leave | Say


class Room(Actor[Command]):
    def __init__(self, name: str, context: zmq.Context, hub: str, *, seats: int = 2) -> None:
        super().__init__(name, context, hub)
        self._seats = seats
        self._players: set[str] = set()
        self._history: deque[str] = deque(maxlen=20)

    def receive(self, message: Command) -> None:
        match message:
            case Join(player) if len(self._players) < self._seats:
                self._players.add(player)
                self.publish("joined", player=player, seats_left=self._seats - len(self._players))
            case Join(player):
                self.publish("refused", player=player)
            case Leave(player):
                self._players.discard(player)
                self.publish("left", player=player)
            case Say(player, text) if player in self._players:
                self._history.append(f"{player}: {text}")
            case Say():
                pass
