from decimal import ROUND_HALF_UP, Decimal

CENT = Decimal("0.01")
BANDS = [(Decimal("1048"), Decimal("0")), (Decimal("4189"), Decimal("0.20")), (None, Decimal("0.40"))]
PENSION = Decimal("0.05")


class Employee(object):
    def __init__(self, number, name, annual):
        self.number = number
        self.name = name
        self.annual = Decimal(annual)


def tax(gross):
    due, below = Decimal(0), Decimal(0)
    for top, rate in BANDS:
        upper = gross if top is None else min(gross, top)
        if upper > below:
            due += (upper - below) * rate
            below = upper
    return due


def payslip(employee):
    gross = employee.annual / 12
    pension = gross * PENSION
    net = gross - pension - tax(gross - pension)
    return {"employee": employee.number, "gross": str(gross.quantize(CENT, ROUND_HALF_UP)),
            "net": str(net.quantize(CENT, ROUND_HALF_UP))}


STAFF = [
    Employee("E104", "Okafor", "31200"),
    Employee("E117", "Lindqvist", "48950"),
    Employee("E203", "Marchetti", "72400"),
]
