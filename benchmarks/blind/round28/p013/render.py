import html
import textwrap
from email.message import EmailMessage
from itertools import groupby
from operator import itemgetter


def plain(posts):
    parts = []
    for thread, items in groupby(sorted(posts, key=itemgetter("thread")), key=itemgetter("thread")):
        parts.append(f"## {thread}")
        for item in items:
            parts.append(textwrap.fill(f"{item['author']}: {item['text']}", 72, subsequent_indent="  "))
    return "\n".join(parts) + "\n"


def rich(posts):
    rows = "".join(
        f"<tr><td>{html.escape(p['author'])}</td><td>{html.escape(p['text'])}</td></tr>" for p in posts)
    return f"<table>{rows}</table>"


def digest(subscriber, posts):
    mail = EmailMessage()
    mail["To"] = subscriber
    mail["Subject"] = f"{len(posts)} new posts"
    mail.set_content(plain(posts))
    mail.add_alternative(rich(posts), subtype="html")
    return mail
