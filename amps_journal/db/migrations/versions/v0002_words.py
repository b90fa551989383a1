"""The table of what the teen chose for words: their order, their icons, and which are put away."""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

TABLE = """
    CREATE TABLE words (
        position INTEGER NOT NULL,
        field TEXT NOT NULL CONSTRAINT ck_words_field CHECK ("field" IN ('did', 'activities', 'coping', 'appointments',
            'stress_sources')),
        word TEXT NOT NULL,
        icon TEXT CONSTRAINT ck_words_icon CHECK ("icon" IN ('music', 'ball', 'book', 'brush', 'dance', 'friends',
            'game', 'heart', 'house', 'leaf', 'paw', 'picture', 'spark', 'star', 'talk', 'walk')),
        offered INTEGER CONSTRAINT ck_words_offered CHECK ("offered" IN (0, 1)),
        CONSTRAINT pk_words PRIMARY KEY (position)
    ) STRICT
"""


def upgrade() -> None:
    """Make the table; nothing is chosen yet."""
    op.execute(TABLE)
