"""The window: what the teen sees and touches."""
