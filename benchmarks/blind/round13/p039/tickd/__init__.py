"""tickd: a tiny scheduler of periodic jobs; stops cleanly on SIGTERM and tells its status page."""
