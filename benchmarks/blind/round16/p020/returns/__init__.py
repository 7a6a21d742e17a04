"""Returned goods: a supervised clerk process decides on returns and exports the accepted ones for the bank."""
