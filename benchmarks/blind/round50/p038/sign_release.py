import argparse
import multiprocessing
import tempfile

from attest.ledger import Ledger
from attest.link import Link
from attest.signer import Signer, artifacts


def main() -> None:
    cli = argparse.ArgumentParser()
    cli.add_argument("--signers", type=int, default=2)
    options = cli.parse_args()
    with tempfile.TemporaryDirectory(prefix="attest-") as runtime:
        with Ledger(f"ipc://{runtime}/ledger") as ledger:
            link = Link(ledger.endpoint)
            link.post("release", version="2.4.0", signers=options.signers)
            crew = [
                Signer(number, link, batch)
                for number, batch in enumerate(artifacts(options.signers))
            ]
            for signer in crew:
                signer.start()
            ledger.read_until(sum(len(s.batch) for s in crew) + 1, seconds=6)
            for signer in crew:
                signer.join(1.5)
                if signer.exitcode is None:
                    signer.kill()
                    signer.join()
            link.close()
        for entry in sorted(ledger.entries, key=lambda e: e["subject"]):
            print(entry["subject"], entry.get("digest", "-")[:12])
    print("helpers left:", len(multiprocessing.active_children()))


if __name__ == "__main__":
    main()
