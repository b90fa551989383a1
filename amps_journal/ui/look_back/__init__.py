"""Looking back, laid over a page: wins, the teen's own words, one day, and each of them on paper."""
