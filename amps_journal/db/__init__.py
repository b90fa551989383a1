"""Where days are kept: an encrypted SQLite file behind SQLAlchemy Core."""
