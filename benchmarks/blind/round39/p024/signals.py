import signal

from state import STATE

HANDLED = {}


class Shutdown(BaseException):
    pass


def handles(*names):
    def decorate(func):
        for name in names:
            HANDLED[getattr(signal, name)] = func
        return func
    return decorate


@handles('SIGTERM', 'SIGINT')
def on_terminate(signum, frame):
    STATE.stopping = True
    STATE.emit('terminate', signal=signum)
    raise Shutdown(signum)


@handles('SIGHUP')
def on_hangup(signum, frame):
    STATE.reload_wanted = True


def install():
    for signum, func in HANDLED.items():
        signal.signal(signum, func)


def restore_defaults():
    for signum in HANDLED:
        signal.signal(signum, signal.SIG_DFL)
