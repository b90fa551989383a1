"""Reading and writing the objects of the domain, within a transaction that the caller began."""
