import logging
import statistics

from .background import background
from .mailer import MailQueue

log = logging.getLogger(__name__)


def _figures(rows: int) -> list[float]:
    return [((n * 7919) % 101) / 10 for n in range(rows)]


class ReportService:
    recipients = {"daily": "ops@example.org", "weekly": "board@example.org"}

    def __init__(self, mail: MailQueue) -> None:
        self.mail = mail

    @background
    def generate(self, name: str, rows: int) -> None:
        values = _figures(rows)
        body = f"mean {statistics.mean(values):.2f}, max {max(values):.1f}"
        self.mail.put(self.recipients[name], f"{name} report", body)
        log.info("%s sent, backlog %s", name, "yes" if self.mail.depth() else "no")
