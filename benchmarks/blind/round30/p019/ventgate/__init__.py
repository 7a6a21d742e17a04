"""Gateway between the ventilators of one ICU and the patient data system."""
