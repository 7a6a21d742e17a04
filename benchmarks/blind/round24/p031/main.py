from flaky.dashboard import Dashboard
from flaky.tracker import Tracker


def stable(round_):
    assert round_ >= 0


def wobbly(round_):
    assert round_ % 2 == 0


if __name__ == "__main__":
    with Dashboard() as board:
        tracker = Tracker(board)
        tracker.track(stable, wobbly)
        print("flaky:", *tracker.flaky())
