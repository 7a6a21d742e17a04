import multiprocessing
import pathlib
import tempfile

from vidwall.capture import capture
from vidwall.console import Console
from vidwall.telemetry import Telemetry

WALL = {"north": 11, "east": 23, "dock": 37}


def record(directory, telemetry):
    procs = []
    for name, seed in WALL.items():
        out = directory / f"{name}.mjpg"
        proc = multiprocessing.Process(
            target=capture, name=name, args=(name, seed, 60, str(out), telemetry)
        )
        proc.start()
        procs.append(proc)
    for proc in procs:
        proc.join(4)
        if proc.exitcode is None:
            telemetry.event("camera-hung", camera=proc.name)
            proc.kill()
            proc.join(1)
    return {p.stem: p.stat().st_size for p in sorted(directory.iterdir())}


def main():
    with Console() as console:
        telemetry = Telemetry(console.url)
        telemetry.event("wall-up", cameras=len(WALL))
        with tempfile.TemporaryDirectory() as tmp:
            sizes = record(pathlib.Path(tmp), telemetry)
        telemetry.event("wall-down")
        telemetry.close()
    for name, size in sizes.items():
        print(f"{name:8s} {size:8d} bytes")
    print(dict(console.tally))


if __name__ == "__main__":
    main()
