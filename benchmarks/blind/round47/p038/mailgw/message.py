from dataclasses import dataclass, field
from email.message import EmailMessage
from itertools import count

_ids = count(1001)


@dataclass
class Envelope:
    sender: str
    recipients: list
    message: EmailMessage
    qid: int = field(default_factory=lambda: next(_ids))

    @classmethod
    def compose(cls, sender, rcpt, subject, body):
        msg = EmailMessage()
        msg["From"], msg["To"], msg["Subject"] = sender, rcpt, subject
        msg.set_content(body)
        return cls(sender, [rcpt], msg)
