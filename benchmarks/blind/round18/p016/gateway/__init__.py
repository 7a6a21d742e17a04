"""Gateway for cordless torque wrenches: binary TCP records in, line bus out."""
