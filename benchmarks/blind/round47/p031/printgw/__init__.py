"""Print gateway: takes jobs from the spool and runs them through filters."""
__version__ = "4.2.1"
