"""Renders the nightly customer mails and ships the logs to the log hub."""
