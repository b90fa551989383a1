"""The statistics: arrays in, numbers out. They know neither findings nor what a day is."""
