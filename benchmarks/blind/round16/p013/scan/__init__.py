"""Hub for hand scanners in a warehouse: collects scans, reconciles them in the background, reports upwards."""
