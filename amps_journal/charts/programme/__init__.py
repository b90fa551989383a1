"""The programme, by week."""
