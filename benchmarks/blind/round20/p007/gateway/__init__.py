"""Ham radio packet gateway: relays heard callsigns to the club net and runs in the background."""
