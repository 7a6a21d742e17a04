"""Bridges chat networks: IRC, XMPP and a webhook."""
