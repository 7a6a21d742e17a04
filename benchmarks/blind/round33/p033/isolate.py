"""Run a function in a process of its own. The fitter is Fortran behind f2py and may take Python with it."""
import functools
import logging
import multiprocessing

_fork = multiprocessing.get_context("fork")
log = logging.getLogger(__name__)


class Crashed(RuntimeError):
    pass


def _call(conn, func, args, kwargs):
    try:
        conn.send((True, func(*args, **kwargs)))
    except Exception as exc:
        conn.send((False, repr(exc)))
    finally:
        conn.close()


def isolated(timeout):
    def decorate(func):
        @functools.wraps(func)
        def wrapper(*args, **kwargs):
            ours, theirs = _fork.Pipe(duplex=False)
            proc = _fork.Process(target=_call, args=(theirs, func, args, kwargs), daemon=True)
            proc.start()
            theirs.close()
            try:
                if not ours.poll(timeout):
                    raise Crashed(f"{func.__name__}: no result within {timeout} s")
                good, value = ours.recv()
            except EOFError:
                raise Crashed(f"{func.__name__} died") from None
            finally:
                ours.close()
                if proc.is_alive():
                    proc.join(0.2)
                    proc.kill()
                proc.join()
            if not good:
                raise Crashed(f"{func.__name__}: {value}")
            return value

        return wrapper

    return decorate
