"""The findings, by recovery principle, and how each is put together and said."""
