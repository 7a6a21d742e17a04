"""The one connection to the ticket journal that a process has."""
import threading

import zmq

from ticketd import compat

_lock = threading.RLock()
_context = None
_journal = None
_endpoint = None


def set_endpoint(endpoint):
    global _endpoint
    _endpoint = endpoint


def context():
    global _context
    with _lock:
        if _context is None:
            _context = zmq.Context()
        return _context


def journal():
    global _journal
    with _lock:
        if _journal is None:
            sock = context().socket(zmq.PUSH)
            sock.setsockopt(zmq.LINGER, 400)
            sock.connect(_endpoint)
            _journal = sock
        return _journal


def write(kind, ticket, text=''):
    line = '\t'.join([kind, str(ticket), text])
    try:
        journal().send(line.encode('utf-8'), zmq.NOBLOCK)
    except zmq.Again:
        return False
    return True


def shutdown():
    global _journal, _context
    with _lock:
        if _journal is not None:
            _journal.close()
            _journal = None
        if _context is not None:
            _context.term()
            _context = None


@compat.after_fork_in_child
def _forget():
    global _lock, _context, _journal
    _lock = threading.RLock()
    _abandoned.append((_context, _journal))
    _context = None
    _journal = None


_abandoned = []
