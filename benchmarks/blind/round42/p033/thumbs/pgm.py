"""Just enough of the binary PGM format (P5) for greyscale pictures."""
import random
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Picture:
    width: int
    height: int
    pixels: bytes

    def shrink(self, factor: int) -> "Picture":
        width, height = self.width // factor, self.height // factor
        out = bytearray(width * height)
        area = factor * factor
        for y in range(height):
            for x in range(width):
                total = 0
                for dy in range(factor):
                    row = (y * factor + dy) * self.width + x * factor
                    total += sum(self.pixels[row:row + factor])
                out[y * width + x] = total // area
        return Picture(width, height, bytes(out))


def load(path: Path) -> Picture:
    data = path.read_bytes()
    magic, size, depth, pixels = data.split(b"\n", 3)
    if magic != b"P5" or depth != b"255":
        raise ValueError(f"{path.name}: not an 8 bit PGM")
    width, height = map(int, size.split())
    return Picture(width, height, pixels[:width * height])


def save(picture: Picture, path: Path) -> None:
    header = f"P5\n{picture.width} {picture.height}\n255\n".encode()
    path.write_bytes(header + picture.pixels)


def make_samples(folder: Path, count: int, side: int = 96) -> list[Path]:
    rng = random.Random(count)
    paths = []
    for index in range(count):
        shade = rng.randrange(40, 200)
        pixels = bytes((shade + x * y) % 256 for y in range(side) for x in range(side))
        path = folder / f"img{index:03d}.pgm"
        save(Picture(side, side, pixels), path)
        paths.append(path)
    return paths
