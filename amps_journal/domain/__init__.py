"""What a day is: frozen dataclasses, scales, catalogues and the rules of the calendar."""
