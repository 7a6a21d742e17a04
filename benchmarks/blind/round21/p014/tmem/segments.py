SEGMENTS = ["Cancel", "Save as", "Close window", "Cancelled"]

BASE = {
    "de": {"Save": "Speichern", "Close": "Schließen"},
    "fr": {"Save": "Enregistrer", "Close window": "Fermer la fenêtre"},
}
