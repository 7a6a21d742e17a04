import pathlib

from .seats import SeatMap


def print_plan(folder: str, rows: int, width: int) -> None:
    plan = "\n".join("." * width for _ in range(rows))
    pathlib.Path(folder, "plan.txt").write_text(plan)


def group_booking(seats: SeatMap, row: int, size: int, folder: str) -> None:
    got = [n for n in range(size) if seats.take(row, n)]
    pathlib.Path(folder, f"group-{row}.txt").write_text(" ".join(map(str, got)))
