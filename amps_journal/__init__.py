"""AMPS Journal: a private journal for teenagers recovering from amplified pain."""

import os

__version__ = "0.1.0"

# The tables of a journal are small: several threads for one sum cost more than they bring, many times so where the
# computer is busy, and they would take the processor from the window. Must be said before NumPy is first imported.
for _threads in ("OPENBLAS_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"):
    os.environ.setdefault(_threads, "1")
