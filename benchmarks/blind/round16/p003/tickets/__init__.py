"""Helpdesk: overdue tickets are scored in a pool and go out by the channel of their queue."""
