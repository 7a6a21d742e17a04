import argparse
import asyncio
import logging

from ingest.service import IngestService
from ingest.settings import Settings


def main() -> None:
    parser = argparse.ArgumentParser(description="document ingest")
    parser.add_argument("--documents", type=int, default=4)
    parser.add_argument("--workers", type=int, default=2)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO)
    settings = Settings(documents=args.documents, workers=args.workers)
    total = asyncio.run(IngestService(settings).run())
    print(f"{total} tokens")


if __name__ == "__main__":
    main()
