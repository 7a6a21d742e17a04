"""The library as the machine sees it: each kind of model is interpreted by one of these modules."""
