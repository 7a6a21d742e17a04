"""Smoke test of the lobby with a handful of simulated players."""
import sys

from harness.lobby import Lobby
from harness.players import reap, spawn_player


def crowd(lobby, *names):
    yield from (spawn_player(name, lobby.join_port) for name in names)


def main():
    lobby = Lobby().start()
    lobby.ring("host")
    print(lobby.admit(1))
    stuck = reap(crowd(lobby, "ada", "bo"))
    print("admitted", sorted(lobby.admit(3)), "stuck", stuck)
    lobby.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
