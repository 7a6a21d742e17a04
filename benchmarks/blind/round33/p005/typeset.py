"""Breaks a surtitle into panel rows; two rows of 24 characters on the LED bar."""
import textwrap

COLUMNS = 24
ROWS = 2


class DoesNotFit(Exception):
    pass


def panel(text):
    rows = textwrap.wrap(text, COLUMNS)
    if len(rows) > ROWS:
        raise DoesNotFit(text)
    return [row.center(COLUMNS) for row in rows]
