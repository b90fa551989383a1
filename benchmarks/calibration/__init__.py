"""How often each test says something false, and how often it finds what is there, on teens made for the purpose.

``make calibrate`` runs everything and writes the tables into ``docs/methods.md``. One cell alone takes seconds:
``python -m benchmarks.calibration --test stress_then_pain --condition reverse --days 120 --teens 300``.
"""
