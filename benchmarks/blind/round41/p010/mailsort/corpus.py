"""Synthetic mail, as RFC 822 text, good enough to train a toy filter."""
import random
from email.message import EmailMessage
from email import message_from_string, policy

VOCABULARY = {
    "invoice": "invoice payment due account amount total bank overdue receipt".split(),
    "meeting": "meeting agenda room calendar minutes tomorrow agenda attendees call".split(),
    "support": "error crash login ticket password broken version help screenshot".split(),
}
FILLER = "please regards hello team thanks the and this with from attached".split()


def compose(kind: str, rnd: random.Random) -> str:
    message = EmailMessage()
    message["From"] = f"{rnd.choice(['ana', 'bo', 'cy'])}@example.org"
    message["To"] = "desk@example.org"
    message["Subject"] = " ".join(rnd.sample(VOCABULARY[kind], 2))
    message.set_content(" ".join(rnd.choices(VOCABULARY[kind], k=6) + rnd.choices(FILLER, k=8)))
    return message.as_string()


def labelled(count: int, seed: int):
    rnd = random.Random(seed)
    kinds = sorted(VOCABULARY)
    for _ in range(count):
        kind = rnd.choice(kinds)
        yield kind, compose(kind, rnd)


def tokens(raw: str):
    message = message_from_string(raw, policy=policy.default)
    yield from message["Subject"].lower().split()
    yield from message.get_content().lower().split()
