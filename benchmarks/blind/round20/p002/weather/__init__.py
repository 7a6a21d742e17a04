"""Garden weather station: archives readings and publishes daily summaries to the club's displays."""
