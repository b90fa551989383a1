"""Numbers, dates and times as the chosen language and the region write them; typed ones are read back the same way.

English has a small table here; every other language is answered by CLDR, through Babel, which is loaded when it is
first needed (``docs/decisions/0040-english-needs-no-babel.md``). A language that CLDR does not know is shown in the
table's words, which pass through ``translate``. Digits are Western everywhere.
"""
