"""Who may see what: one table and the one filter that every share goes through."""
