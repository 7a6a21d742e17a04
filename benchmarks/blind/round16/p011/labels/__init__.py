"""Label printing service of a parcel shop: detaches itself, then works off a queue of labels."""
