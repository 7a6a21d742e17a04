import logging
import re
import socketserver

from .maildir import Maildir, QuotaExceeded

log = logging.getLogger("lmtpd")
PATH = re.compile(r"(?:FROM|TO):\s*<([^>]*)>", re.I)


class Session(socketserver.StreamRequestHandler):
    timeout = 2

    def reply(self, line: str) -> None:
        self.wfile.write(line.encode() + b"\r\n")

    def body(self) -> bytes:
        lines = []
        for line in self.rfile:
            if line == b".\r\n":
                break
            lines.append(line[1:] if line.startswith(b".") else line)
        return b"".join(lines)

    def handle(self) -> None:
        sender, recipients = "", []
        self.reply("220 lmtpd ready")
        for raw in self.rfile:
            verb, _, argument = raw.decode("ascii", "replace").strip().partition(" ")
            match verb.upper():
                case "LHLO":
                    self.reply("250 lmtpd")
                case "MAIL":
                    sender, recipients = PATH.search(argument)[1], []
                    self.reply("250 2.1.0 ok")
                case "RCPT":
                    recipients.append(PATH.search(argument)[1])
                    self.reply("250 2.1.5 ok")
                case "DATA":
                    self.reply("354 go ahead")
                    data = self.body()
                    for recipient in recipients:
                        self.reply(self.deliver(sender, recipient, data))
                case "QUIT":
                    self.reply("221 2.0.0 bye")
                    return
                case _:
                    self.reply("500 5.5.1 what?")

    def deliver(self, sender: str, recipient: str, data: bytes) -> str:
        box = Maildir(self.server.spool / recipient.partition("@")[0])
        try:
            name = box.file(data)
        except QuotaExceeded:
            self.server.journal.write("refused", sender=sender, recipient=recipient)
            return "552 5.2.2 mailbox full"
        self.server.journal.write("filed", sender=sender, recipient=recipient, name=name)
        return f"250 2.0.0 <{recipient}> filed"


class LmtpServer(socketserver.ForkingMixIn, socketserver.TCPServer):
    allow_reuse_address = True
    max_children = 8
    request_queue_size = 16

    def __init__(self, spool, journal):
        super().__init__(("127.0.0.1", 0), Session)
        self.spool = spool
        self.journal = journal
        journal.write("listening", port=self.server_address[1])
