"""Batch inference over a document list: workers tag texts and keep an audit trail on a remote log."""
