"""Where days are kept: an encrypted SQLite file, read with plain SQL and written through SQLAlchemy Core."""
