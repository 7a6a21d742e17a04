"""Configuration service: an authority publishes revisions, replicas in processes of their own follow."""
