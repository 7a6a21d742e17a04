"""Full-text index of the publisher's backlist."""
