"""Hooks around fork(), for interpreters which had none (2.4 and up).

install() replaces os.fork, in the way gevent's monkey patching does.
"""
import os

_before = []
_after_child = []
_real_fork = None


def before_fork(func):
    _before.append(func)
    return func


def after_fork_in_child(func):
    _after_child.append(func)
    return func


def _fork_with_hooks():
    for func in reversed(_before):
        func()
    pid = _real_fork()
    if pid == 0:
        for func in _after_child:
            func()
    return pid


def install():
    global _real_fork
    if _real_fork is not None:
        return
    _real_fork = os.fork
    os.fork = _fork_with_hooks


def installed():
    return _real_fork is not None
