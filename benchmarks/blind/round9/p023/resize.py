"""Batch image pipeline: a pool resizes, every step is told to a monitor."""
from __future__ import annotations

import argparse
import multiprocessing
from typing import Iterator, NamedTuple, Optional

from thumbs.channels import channel
from thumbs.retry import retried


class Image(NamedTuple):
    name: str
    width: int
    height: int


@retried(times=2, on=ValueError)
def shrink(image: Image, factor: int) -> Image:
    if image.width % factor:
        raise ValueError(image.name)
    return image._replace(width=image.width // factor, height=image.height // factor)


def resize(image: Image) -> Optional[Image]:
    try:
        smaller = shrink(image, 4)
    except ValueError:
        # nobody has asked for this one before the workers began
        channel("errors").send_string(image.name, 1)
        return None
    channel("progress").send_string(f"{image.name} resized", 1)
    return smaller


def inventory(count: int) -> Iterator[Image]:
    yield from (Image(f"img{i}.png", 62 + i, 48 << i) for i in range(count))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=4)
    args = parser.parse_args()
    channel("progress").send_string("batch begins", 1)
    with multiprocessing.Pool(processes=2) as pool:
        for image in pool.imap(resize, inventory(args.count)):
            if image is not None:
                print(image.name, image.width, image.height)
    channel("progress").send_string("batch ends", 1)
    channel.cache_clear()


if __name__ == "__main__":
    main()
