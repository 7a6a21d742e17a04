"""Flight log segments: a header line of JSON, then fixed-size records."""
import json
import math
import pathlib
import struct
from typing import NamedTuple

RECORD = struct.Struct("<dfff")


class Segment(NamedTuple):
    path: pathlib.Path
    index: int

    @property
    def packed(self) -> pathlib.Path:
        return self.path.with_suffix(".ulg.z")


def write_segment(folder: pathlib.Path, index: int, samples: int = 800) -> Segment:
    path = folder / f"seg{index:03d}.ulg"
    with path.open("wb") as out:
        out.write(json.dumps({"segment": index, "samples": samples}).encode() + b"\n")
        for n in range(samples):
            t = n * 0.01
            out.write(RECORD.pack(t, math.sin(t), math.cos(t), 120 + index + t))
    return Segment(path, index)
