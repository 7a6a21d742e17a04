from __future__ import annotations

import logging
import multiprocessing
import queue
import re
from typing import Callable, NamedTuple

from . import logs

log = logging.getLogger(__name__)
audit = logging.getLogger("gateway.audit")


class Chat(NamedTuple):
    network: str
    nick: str
    text: str


def _irc(chat: Chat) -> str:
    return f"PRIVMSG #lobby :<{chat.nick}> {chat.text}"


def _xmpp(chat: Chat) -> str:
    text = chat.text.replace("&", "&amp;").replace("<", "&lt;")
    return f"<message from='{chat.nick}'><body>{text}</body></message>"


FORMATTERS: dict[str, Callable[[Chat], str]] = {"irc": _irc, "xmpp": _xmpp}
FORBIDDEN = re.compile(r"\b(casino|v1agra)\b", re.I)


def run_bridge(network: str, inbox: multiprocessing.Queue, outbox: multiprocessing.Queue,
               log_queue: multiprocessing.Queue) -> None:
    logs.configure_bridge(log_queue)
    log.info("bridge to %s is up", network)
    fmt = FORMATTERS[network]
    while True:
        try:
            chat = inbox.get(timeout=3)
        except queue.Empty:
            break
        if chat is None:
            break
        if FORBIDDEN.search(chat.text):
            audit.warning("dropped spam from %s", chat.nick)
            continue
        outbox.put((network, fmt(chat)))
    log.info("bridge to %s is down", network)
