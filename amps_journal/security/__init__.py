"""Keys: the random data key of a journal and the slots that hold it."""
