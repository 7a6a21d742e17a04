import argparse
import tempfile

from sim.pool import run
from sim.reporting import reporter


def main(argv: list[str] | None = None) -> None:
    ap = argparse.ArgumentParser()
    ap.add_argument("--jobs", type=int, default=2)
    opts = ap.parse_args(argv)
    with reporter(f"ipc://{tempfile.mkdtemp()}/sim") as send:
        run(send, opts.jobs)
    print("jobs", opts.jobs)


if __name__ == "__main__":
    main()
