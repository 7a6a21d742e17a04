"""Pure Python image shrinking; grey values, row by row."""
from __future__ import annotations

from .feed import feed

Image = list[list[int]]


def gradient(width: int, height: int) -> Image:
    return [[(x * 7 + y * 3) % 256 for x in range(width)] for y in range(height)]


def shrink(image: Image, factor: int) -> Image:
    out: Image = []
    for top in range(0, len(image) - factor + 1, factor):
        row = []
        for left in range(0, len(image[0]) - factor + 1, factor):
            total = sum(sum(line[left:left + factor]) for line in image[top:top + factor])
            row.append(total // (factor * factor))
        out.append(row)
        feed.note("row", y=top // factor)
    return out


def thumbnail(width: int, height: int, factor: int) -> dict:
    small = shrink(gradient(width, height), factor)
    feed.note("thumbnail", width=len(small[0]), height=len(small))
    return {"width": len(small[0]), "height": len(small), "mean": sum(map(sum, small)) // (len(small) * len(small[0]))}
