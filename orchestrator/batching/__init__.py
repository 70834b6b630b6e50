"""Many documents: walked, read, written, and gone on with after any end."""
