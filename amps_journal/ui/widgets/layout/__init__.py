"""How things lie on a page: cards, flowing lines, folds, rows of questions, the rail, banners."""
