"""Badge and access control for an office building: door readers and the audit trail."""
