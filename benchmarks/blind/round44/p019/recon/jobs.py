import logging
import os
import sys
import time

from recon import channels, statements

log = logging.getLogger("recon")


def reconcile(account, endpoint):
    channels.get(endpoint).put("begin", account)
    missing, extra = statements.compare(statements.ours(account), statements.theirs(account))
    for entry in missing:
        channels.get(endpoint).put("ours-only", account, entry.ref, entry.amount)
    for entry in extra:
        channels.get(endpoint).put("theirs-only", account, entry.ref, entry.amount)
    return len(missing) + len(extra)


def in_children(accounts, endpoint):
    running = {}
    for account in accounts:
        sys.stdout.flush()
        pid = os.fork()
        if pid == 0:
            status = 2
            try:
                status = 1 if reconcile(account, endpoint) else 0
                channels.close_all()
            finally:
                os._exit(status)
        running[pid] = account

    outcome = {}
    deadline = time.monotonic() + 4
    while running:
        pid, status = os.waitpid(-1, os.WNOHANG)
        if pid:
            outcome[running.pop(pid)] = os.waitstatus_to_exitcode(status)
        elif time.monotonic() > deadline:
            for pid in running:
                os.kill(pid, 9)
                os.waitpid(pid, 0)
            break
        else:
            time.sleep(0.01)
    return outcome
