from collections.abc import Iterator

from client import catalogue_client

SIZES = ((160, 120), (640, 480))


def plan(album: str, count: int) -> Iterator[tuple[str, int, int]]:
    for n in range(count):
        for width, height in SIZES:
            yield f"{album}/{n}", width, height


def make_thumbnails(album: str, count: int) -> None:
    names: dict[str, str] = {}
    for picture, width, height in plan(album, count):
        if picture not in names:
            name = catalogue_client().ask(f"name {picture}")
            if name is None:
                raise TimeoutError(picture)
            names[picture] = name
        print(f"  {names[picture]} {width}x{height}", flush=True)
