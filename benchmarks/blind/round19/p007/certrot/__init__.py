"""Certificate rotator: renews what is about to expire and announces new serials to edge proxies."""
