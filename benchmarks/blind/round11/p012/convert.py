import logging
import multiprocessing
import tempfile

from convert_app import logs
from convert_app.formats import CONVERTERS


def one(job: tuple[str, str]) -> str:
    ext, text = job
    return CONVERTERS[ext](text)


def main() -> None:
    url = f"ipc://{tempfile.mkdtemp()}/log"
    logs.attach(url)
    logging.getLogger(logs.NAME).info("service up")
    jobs = [("md", "hello"), ("txt", "world"), ("md", "again")]
    with multiprocessing.Pool(2, initializer=logs.attach, initargs=(url,)) as pool:
        for html in pool.imap(one, jobs):
            print(html)


if __name__ == "__main__":
    main()
