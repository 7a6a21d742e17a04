"""Invoices. Typesetting is slow and is done in the pool."""
import textwrap
from dataclasses import dataclass
from decimal import Decimal

import zmq

from courts import Booking
from wire import CONTEXT


@dataclass(frozen=True)
class Invoice:
    number: int
    total: Decimal

    def page(self, booking: Booking) -> str:
        text = f"Invoice {self.number} for {booking.who}: court {booking.court.name}, {booking.hour}h, {self.total}"
        return "\n".join(textwrap.wrap(text, 40))


def typeset(booking: Booking, number: int, printer: str) -> Invoice:
    invoice = Invoice(number, booking.price.quantize(Decimal("0.01")))
    blocking = zmq.Context(CONTEXT)
    out = blocking.socket(zmq.PUSH)
    out.setsockopt(zmq.LINGER, 500)
    out.connect(printer)
    out.send_string(invoice.page(booking))
    out.close()
    return invoice
