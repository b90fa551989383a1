"""The one family of errors that a user can act on."""


class JournalError(Exception):
    """Something the user can mend; its text is one plain sentence, ready to be shown."""
