"""The register is shared between the clerks' processes through a manager."""
import logging
import multiprocessing
from multiprocessing.managers import BaseManager

from .model import Step
from .register import OutOfOrder, Register

log = logging.getLogger(__name__)


class Office(BaseManager):
    pass


def open_office(board):
    register = Register(board)
    register.enter("2024-C-0001", Step.FILED, "registrar")
    Office.register("register", callable=lambda: register, exposed=("enter", "open_cases"))
    office = Office()
    office.start()
    return office


def clerk(office, name, steps):
    register = office.register()
    for case, step in steps:
        try:
            number = register.enter(case, step, name)
        except OutOfOrder as exc:
            log.warning("%s: %s", name, exc)
        else:
            log.info("%s entered no. %d", name, number)


def employ(office, name, steps):
    return multiprocessing.Process(target=clerk, args=(office, name, steps), name=name)
