"""Forwards finished studies from the modality archive to the PACS nodes."""
