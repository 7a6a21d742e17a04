"""spoolwatchd: watches a print spool directory and tells the desktop about it."""
