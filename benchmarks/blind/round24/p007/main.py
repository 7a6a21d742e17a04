"""Electronic price tags of a garden centre: renders label bitmaps and tells the radio gateway."""
from tags.cli import run

if __name__ == "__main__":
    raise SystemExit(run())
