from .assess import Assessment, assess_office, fetch_incomes
from .notify import send_notices

__all__ = ["Assessment", "assess_office", "fetch_incomes", "send_notices"]
