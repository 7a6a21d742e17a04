from dataclasses import asdict, dataclass
from email.message import EmailMessage
from email.utils import make_msgid


@dataclass
class Job:
    sender: str
    recipient: str
    subject: str

    def render(self) -> EmailMessage:
        msg = EmailMessage()
        msg["From"] = self.sender
        msg["To"] = self.recipient
        msg["Subject"] = self.subject
        msg["Message-ID"] = make_msgid(domain="lists.example")
        msg.set_content(f"Dear {self.recipient.split('@')[0]},\n\nthe compost has arrived.\n")
        return msg

    to_dict = asdict


@dataclass
class Receipt:
    recipient: str
    size: int
    accepted: bool


@dataclass
class Report:
    delivered: int = 0
    bounced: int = 0

    def add(self, receipt: Receipt) -> None:
        if receipt.accepted:
            self.delivered += 1
        else:
            self.bounced += 1
