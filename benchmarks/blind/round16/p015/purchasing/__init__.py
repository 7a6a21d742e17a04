"""Purchase orders: sends orders to the approval desk and renders the paper copies beside it."""
