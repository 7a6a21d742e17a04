import argparse
import tempfile

from .journal import Reader
from .production import Production


def main():
    ap = argparse.ArgumentParser(prog="toymc", description=__doc__)
    ap.add_argument("--jobs", type=int, default=2)
    ap.add_argument("--events", type=int, default=1000)
    opts = ap.parse_args()
    with tempfile.TemporaryDirectory(prefix="toymc") as tmp:
        reader = Reader(tmp)
        for job, (mean, peak) in sorted(Production(opts.jobs, opts.events).execute().items()):
            print(f"job {job}: <E> = {mean:.2f} MeV, max {peak:.1f} MeV")
        for entry in reader.entries():
            print("journal:", entry)
        reader.close()


if __name__ == "__main__":
    main()
