"""Small synchronous parameter server: one ROUTER, forked ranks, mean of gradients."""
