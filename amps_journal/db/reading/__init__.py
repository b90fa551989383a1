"""Reading the objects of the domain with plain SELECTs, within a transaction that the caller began.

Nothing here knows SQLAlchemy: a journal is opened and shown without it, which is a third of the time to the first page.
"""
