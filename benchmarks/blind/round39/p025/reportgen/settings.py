"""Site settings.  Edit me."""

WORKERS = 2
WORKER_KIND = 'process'
ENDPOINT = 'ipc:///tmp/reportgen-%(pid)d.sock'
PATIENCE_MS = 700
JOIN_TIMEOUT = 3.0
CURRENCY = 'EUR'
