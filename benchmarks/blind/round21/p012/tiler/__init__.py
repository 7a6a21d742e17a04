"""GIS tile converter that runs in the background and gives a pulse for the map-room monitor."""
