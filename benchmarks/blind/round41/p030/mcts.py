from __future__ import annotations

import math
import random

from game import Nim


class Node:
    __slots__ = ("state", "children", "untried", "visits", "wins")

    def __init__(self, state: Nim) -> None:
        self.state = state
        self.children: dict[tuple[int, int], Node] = {}
        self.untried = state.moves()
        self.visits = 0
        self.wins = 0.0

    def ucb(self, parent_visits: int) -> float:
        return self.wins / self.visits + math.sqrt(2 * math.log(parent_visits) / self.visits)


def search(state: Nim, playouts: int, rng: random.Random) -> tuple[int, int]:
    root = Node(state)
    for _ in range(playouts):
        node, path = root, [root]
        while not node.untried and node.children:
            visits = node.visits
            node = max(node.children.values(), key=lambda n: n.ucb(visits))
            path.append(node)
        if node.untried:
            move = node.untried.pop(rng.randrange(len(node.untried)))
            node.children[move] = node = Node(node.state.play(move))
            path.append(node)
        end = node.state
        while not end.over:
            end = end.play(rng.choice(end.moves()))
        winner = 1 - end.player
        for visited in path:
            visited.visits += 1
            visited.wins += visited.state.player != winner
    return max(root.children, key=lambda m: root.children[m].visits)
