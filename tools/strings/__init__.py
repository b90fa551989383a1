"""The texts of the program: taken out of the code for translators, and checked."""
