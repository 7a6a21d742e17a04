"""Uploads batches; each batch in a forked process, with retries."""
import logging

from upload.client import UploadClient
from upload.runner import run_forked


def main() -> None:
    logging.basicConfig(level=logging.INFO)
    client = UploadClient("tcp://127.0.0.1:29882", timeout=50)
    client.hello()
    for batch in (["a", "b"], ["c"]):
        run_forked(client.upload, batch)
    client.close()


if __name__ == "__main__":
    main()
