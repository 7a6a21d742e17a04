import logging

log = logging.getLogger("observatory")
