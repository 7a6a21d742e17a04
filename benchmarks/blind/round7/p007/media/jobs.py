from typing import NamedTuple


class Job(NamedTuple):
    path: str
    width: int
    height: int

    def scaled(self, size: int) -> tuple[int, int]:
        factor = size / max(self.width, self.height)
        return round(self.width * factor), round(self.height * factor)


def make_jobs(count: int) -> list[Job]:
    return [Job(f"img{n:03}.png", 640 + n, 480) for n in range(count)]
