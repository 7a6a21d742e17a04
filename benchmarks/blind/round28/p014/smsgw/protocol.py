"""SUBMIT <msisdn> <text> -> OK <id> | ERR <reason>"""
import itertools
import os
import re

MSISDN = re.compile(r"^\+\d{8,15}$")
GSM_SEGMENT = 160
_serial = itertools.count(1)


class SubmitError(ValueError):
    pass


def segments(text: str) -> int:
    return max(1, -(-len(text) // GSM_SEGMENT))


def handle_line(line: str) -> str:
    try:
        verb, number, text = line.split(" ", 2)
    except ValueError:
        raise SubmitError("syntax") from None
    if verb != "SUBMIT":
        raise SubmitError("verb")
    if not MSISDN.match(number):
        raise SubmitError("msisdn")
    return f"{os.getpid():x}-{next(_serial)}/{segments(text)}"
