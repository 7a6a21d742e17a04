"""Document scanner station: one helper process per feeder, pages end up in the mail-room tray."""
