import logging
import time

from payroll import calc
from payroll.feed import StatusFeed

log = logging.getLogger("payroll")


class PayrollService(object):
    def __init__(self, endpoint, months, interval=0.1):
        self.months = months
        self.interval = interval
        self.feed = StatusFeed(endpoint)
        self.running = True

    def stop(self, *_):
        self.running = False

    def month(self, number):
        slips = [calc.payslip(e) for e in calc.STAFF]
        self.feed.publish("payroll.month", month=number, slips=slips)
        log.info("month %d: %d payslips", number, len(slips))

    def serve(self):
        for number in range(1, self.months + 1):
            if not self.running:
                break
            self.month(number)
            time.sleep(self.interval)

    def close(self):
        self.feed.close()
