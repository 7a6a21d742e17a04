import argparse
import logging
import pathlib
import tempfile

from sampling import EvidenceBus, Ledger, SamplingEngine


def main() -> None:
    parser = argparse.ArgumentParser(description="Monetary unit sampling with control tests")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--size", type=int, default=25)
    parser.add_argument("--engagement", default="FY24-0117")
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO)

    with tempfile.TemporaryDirectory() as tmp:
        bus = EvidenceBus(f"ipc://{pathlib.Path(tmp, 'archive')}", args.engagement)
        bus.file("planning", {"seed": args.seed, "size": args.size})
        ledger = Ledger(args.seed)
        with SamplingEngine(bus) as engine:
            deviations = engine.test(ledger.monetary_unit_sample(args.size))
        for control, count in sorted(deviations.items()):
            print(f"{control:<18}{count:>4}")
        bus.close()


if __name__ == "__main__":
    main()
