"""Smoke test of the lobby with a handful of simulated players."""
import sys

from harness.lobby import Lobby
from harness.players import reap, spawn_player


def polite(lobby):
    def script(name):
        yield "arrives"
        lobby.ring(name)
        yield "rang"

    return script


def stubborn(lobby):
    def script(name):
        lobby.doorbell.connect(f"tcp://127.0.0.1:{lobby.join_port}")
        yield "has a second line"
        lobby.ring(name)

    return script


def main():
    lobby = Lobby().start()
    lobby.ring("host")
    print(lobby.admit(1))
    players = [spawn_player("ada", polite(lobby)), spawn_player("bo", stubborn(lobby))]
    stuck = reap(players)
    print("admitted", lobby.admit(3), "stuck", stuck)
    lobby.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
