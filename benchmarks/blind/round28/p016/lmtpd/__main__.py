import argparse
import contextlib
import logging
import pathlib
import smtplib
import tempfile
import threading
from email.message import EmailMessage

from .journal import Archive, Journal
from .server import LmtpServer

log = logging.getLogger("lmtpd.main")


def letter(number: int) -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = "chair@allotments.example"
    mail["To"] = f"plot{number % 2}@allotments.example"
    mail["Subject"] = f"Water meter reading {number}"
    mail.set_content("Please read your meter.\n.\nThank you.\n" * (1 + 150 * (number % 3)))
    return mail


def main() -> None:
    parser = argparse.ArgumentParser(prog="lmtpd")
    parser.add_argument("--deliver", type=int, default=3, metavar="N")
    opts = parser.parse_args()
    logging.basicConfig(level=logging.INFO)
    with tempfile.TemporaryDirectory() as tmp, contextlib.ExitStack() as stack:
        archive = Archive()
        stack.callback(archive.stop)
        journal = Journal(archive.address, node="mx1")
        stack.callback(journal.close)
        server = stack.enter_context(LmtpServer(pathlib.Path(tmp), journal))
        loop = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)
        loop.start()
        for number in range(opts.deliver):
            mail = letter(number)
            try:
                with smtplib.LMTP(*server.server_address, local_hostname="localhost") as client:
                    client.sock.settimeout(2)
                    client.send_message(mail)
            except (smtplib.SMTPException, OSError) as exc:
                log.warning("letter %d: %s", number, exc)
        server.shutdown()
        loop.join(2)
        filed = sum(1 for path in pathlib.Path(tmp).glob("*/new/*"))
    log.info("%d letters filed, journal: %s", filed, [entry["action"] for entry in archive.entries])


if __name__ == "__main__":
    main()
