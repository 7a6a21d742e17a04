"""Evening run of the athletics club: two split mats and the finish."""
import argparse
import tempfile

from timing import FinishMat, ResultBoard, SplitMat


def clock(seconds: float) -> str:
    minutes, rest = divmod(seconds, 60)
    return f"{int(minutes):3d}:{rest:05.2f}"


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--runners", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    bibs = list(range(101, 101 + args.runners))

    with tempfile.TemporaryDirectory() as folder:
        board = ResultBoard(folder)
        stations = [
            SplitMat("K2", board.endpoint, 2.0, bibs, args.seed),
            SplitMat("K5", board.endpoint, 5.0, bibs, args.seed),
            FinishMat("Z", board.endpoint, 7.5, bibs, args.seed, gun_offset=1.4),
        ]
        for station in stations:
            board.register(station.code, kilometre=station.kilometre)
        for station in stations:
            station.start()
        board.collect(4)
        for station in stations:
            station.join(1)
            if station.is_alive():
                station.kill()
        for rank, (bib, seconds) in enumerate(board.ranking("Z"), 1):
            print(f"{rank:2d}. {bib} {clock(seconds)}")
        board.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
