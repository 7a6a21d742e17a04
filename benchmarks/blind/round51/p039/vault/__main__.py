import pathlib
import sys
import tempfile

from .bench import hire, run_tool
from .catalogue import Catalogue
from .describe import describe


class Accession:
    def __init__(self, catalogue, helper):
        self.catalogue = catalogue
        self.helper = helper
        self.number = 0

    def take(self, path):
        self.number += 1
        entry = self.helper.ask(path=str(path))
        entry["accession"] = f"2024.{self.number:03}"
        entry["sha256"] = run_tool([sys.executable, "-m", "vault.fixity", str(path)]).strip()[:16]
        self.catalogue.announce(entry)


def main():
    helper = hire(describe)
    catalogue = Catalogue("inproc://accessions")
    try:
        with tempfile.TemporaryDirectory() as tmp:
            accession = Accession(catalogue, helper)
            for name in ("map-1788.tif", "letter.txt", "voice.wav"):
                path = pathlib.Path(tmp, name)
                path.write_bytes(name.encode() * 400)
                accession.take(path)
        for entry in catalogue.read():
            print(entry["accession"], entry["type"], entry["bytes"], entry["sha256"])
    finally:
        helper.dismiss()
        catalogue.close()


if __name__ == "__main__":
    main()
