"""AMPS Journal: a private journal for teenagers recovering from amplified pain."""

__version__ = "0.1.0"
