"""Media ingest: probes files in worker processes; log records are published for the newsroom dashboard."""
