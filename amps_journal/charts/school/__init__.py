"""School as a strip of days."""
