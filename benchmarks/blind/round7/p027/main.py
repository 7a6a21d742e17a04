import argparse
import logging

from reports.background import wait_for_background
from reports.mailer import MailQueue
from reports.service import ReportService


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--reports", default="daily")
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(processName)s %(message)s")
    with MailQueue() as mail:
        service = ReportService(mail)
        for name in args.reports.split(","):
            service.generate(name, rows=50)
        wait_for_background(timeout=1.0)
        logging.info("%d mails queued", mail.delivered())


if __name__ == "__main__":
    main()
