"""Short ideas, which the group then ranks."""

from __future__ import annotations

from shared.workshop.question_types.comment import Comment


class Ideas(Comment):
    """Comments of one line each; nobody but their author reads them before the question is locked."""

    id = "ideas"
    is_silent = True
