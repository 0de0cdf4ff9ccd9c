"""Actions written out: what is to be done, of which kind it is, and by when."""

from __future__ import annotations

from shared.report.claims import whom
from shared.report.words import Words
from shared.results.actions import Action


def action_words(action: Action, words: Words) -> str:
    """What is to be done, as one imperative sentence without a full stop."""
    if action.hand_off is not None:
        sides = {
            "from": whom(action.hand_off.givers, words),
            "to": whom(action.hand_off.receivers, words),
        }
        return words.say(f"action-{action.code}", number=action.hand_off.number, **sides)
    if action.code == "move_hat":
        hat, host = action.roles
        return words.say("action-move_hat", roles=words.role(hat), host=words.role(host))
    return words.say(
        f"action-{action.code}",
        count=action.count,
        item=words.label(action.item) if action.item else "",
        roles=", ".join(map(words.role, action.roles)),
    )
