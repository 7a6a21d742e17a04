import argparse
import os
import sys
import tempfile

from docindex.config import ClientConfig
from docindex.engine import search_engine
from docindex.parallel import index_all

DOCUMENTS = ["the quick fox", "lazy dogs sleep", "foxes and dogs"]


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    url = f"ipc://{os.path.join(tempfile.mkdtemp(prefix='docindex-'), 'engine')}"
    with search_engine(ClientConfig(url)) as client:
        client.request("create", index="docs")
        outcome = index_all(DOCUMENTS, client.config, options.jobs)
        size = client.request("size", index="docs")["documents"]
    print(f"{sum(outcome)} of {len(DOCUMENTS)} indexed, engine says {size}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
