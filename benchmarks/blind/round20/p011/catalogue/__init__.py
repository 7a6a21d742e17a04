"""Village library catalogue: rebuilds its search index off-line and tells the reading-room terminals how far it is."""
