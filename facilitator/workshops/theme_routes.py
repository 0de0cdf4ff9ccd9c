"""Themes of comments: what their shared words propose, for a facilitator to accept or not."""

from __future__ import annotations

from flask import Blueprint

from facilitator.accounts.membership import Membership
from facilitator.surroundings import Surroundings
from shared.http import not_found
from shared.locales import language_facts
from shared.operations import Answer, Part, operation
from shared.results.comments import opened_comments
from shared.workshop.themes import propose_themes


class ProposedTheme(Part):
    """Comments, by id, that could go under one heading."""

    name: str
    comments: list[str]


class ProposedThemes(Answer):
    """Themes of a question's comments that are not hidden and under no heading. Asking changes nothing."""

    themes: list[ProposedTheme]


def add_themes(pages: Blueprint, around: Surroundings, members: Membership) -> None:
    """Adds the proposal of themes."""
    store = around.store

    @operation(
        pages,
        "GET",
        "/api/workshops/<workshop_id>/themes/<item_id>",
        "Themes that the comments of a question could be grouped by; accept one with `comment.mark`",
        ProposedThemes,
        who="facilitator",
        others=(404,),
    )
    def propose(workshop_id: str, item_id: str) -> ProposedThemes:
        members.require(workshop_id)
        workshop = store.workshops.get(workshop_id) or not_found()
        texts = {
            one.id: one.text
            for one in opened_comments(store, workshop)
            if one.item == item_id and not one.is_hidden and not one.cluster
        }
        facts = language_facts(workshop.language)
        found = around.run_blocking(lambda: propose_themes(texts, facts.stemmer, facts.common_words.split()))
        return ProposedThemes(
            themes=[ProposedTheme(name=theme.name, comments=list(theme.comments)) for theme in found]
        )
