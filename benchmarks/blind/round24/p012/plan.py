"""Delivery route planner of a feed merchant: improves tours in a worker until told to stop."""
import sys

from planner.supervisor import Supervisor

if __name__ == "__main__":
    sys.exit(Supervisor().run())
