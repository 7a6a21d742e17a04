import functools
import logging
import time

JOBS = {}


def job(name, *, timeout=2.0):
    def wrap(function):
        logger = logging.getLogger(f"jobsd.job.{name}")

        @functools.wraps(function)
        def logged(*args):
            begin = time.monotonic()
            logger.info("begins %r", args)
            result = function(logger, *args)
            logger.info("took %.3f s", time.monotonic() - begin)
            return result

        logged.timeout = timeout
        JOBS[name] = logged
        return logged

    return wrap


@job("vacuum")
def vacuum(logger, table):
    logger.debug("compacting %s", table)
    time.sleep(0.05)


@job("report", timeout=3.0)
def report(logger, month, year):
    total = sum(n * month for n in range(year))
    logger.debug("total %d", total)
