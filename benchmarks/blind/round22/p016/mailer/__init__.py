"""Transactional e-mail relay: renders and 'sends' in worker processes, ships structured logs to the log hub."""
