"""Writing the objects of the domain through SQLAlchemy Core, which is imported by the first write and not before."""
