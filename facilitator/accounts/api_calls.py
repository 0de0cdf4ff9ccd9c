"""Requests of programs: whose token they carry, what it allows, and requests that are repeated.

A program sends `Authorization: Bearer roolitus_...`. A POST that it may have to send again carries an
`Idempotency-Key` as well: the repetition is given the first answer and changes nothing.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import Final, cast

from flask import Blueprint, Response, current_app, g, request

from shared.budgets import Budget, Budgets, Share, network_of
from shared.http import Refused, bearer_token, granted
from shared.operations import Route
from shared.store import ApiToken, KeptAnswer, Store
from shared.tokens import TokenDigest, is_token, new_token
from shared.workshop.state import Refusal

PREFIX: Final = "roolitus_"
"""Begins every token, so that programs that look for leaked secrets find it."""
DIGEST: Final = "api token"
KEY: Final = re.compile(r"[\x21-\x7e]{1,100}")
REPLAYED: Final = "Idempotency-Replayed"
ANSWER_MAX_B: Final = 64 * 1024
_OF_TOKEN: Final = Budget("api", ((300, 60),))
_WRONG: Final = Budget("api tokens", ((30, 60),))


@dataclass(frozen=True, slots=True)
class ApiCalls:
    """Recognises the tokens of requests, and requests that are repeated."""

    store: Store
    digest: TokenDigest
    budgets: Budgets

    def add_to(self, pages: Blueprint) -> None:
        """Looks at every request of these pages before and after it is answered."""
        pages.before_request(self.begin)
        pages.after_request(self.keep_answer)

    def new_token(self) -> tuple[str, str]:
        """A token and its digest."""
        token = f"{PREFIX}{new_token()}"
        return token, self.digest(token, DIGEST)

    def begin(self) -> Response | None:
        """Finds out whose token a request carries; the kept answer of one that is repeated.

        Refusals: token_unknown, token_expired, too_fast, key_reused, request_pending, malformed.
        """
        sent = bearer_token()
        if sent is None:
            return None
        token = self._find(sent)
        granted(self.budgets.take(Share(_OF_TOKEN, token.id)))
        self.store.api_tokens.note_use(token)
        g.api_token = token
        return self._repeated(token)

    def _find(self, sent: str) -> ApiToken:
        is_shaped = sent.startswith(PREFIX) and is_token(sent.removeprefix(PREFIX))
        token = self.store.api_tokens.get(self.digest(sent, DIGEST)) if is_shaped else None
        if token is None:
            granted(self.budgets.take(Share(_WRONG, network_of(request.remote_addr))))
            raise Refused(Refusal("token_unknown"))
        if token.expires_at <= self.store.api_tokens.now():
            raise Refused(Refusal("token_expired"))
        return token

    def _repeated(self, token: ApiToken) -> Response | None:
        key = request.headers.get("Idempotency-Key")
        if key is None or request.method != "POST" or not _may_do(token):
            return None
        if not KEY.fullmatch(key):
            raise Refused(Refusal("malformed"))
        content = f"{request.method} {request.full_path}\0".encode() + request.get_data()
        begun = self.store.api_tokens.begin_request(token.id, key, hashlib.sha256(content).hexdigest())
        if isinstance(begun, Refusal):
            raise Refused(begun)
        if begun is None:
            g.idempotency_key = key
            return None
        return Response(begun.body, begun.status, mimetype="application/json", headers={REPLAYED: "true"})

    def keep_answer(self, response: Response) -> Response:
        """The response; what a repetition of the request would be given is kept before it is sent."""
        key, token = g.pop("idempotency_key", None), cast("ApiToken | None", g.get("api_token"))
        if key is None or token is None:
            return response
        # What was refused for now, or failed, is worth another try with the same key.
        is_final = response.status_code < 500 and response.status_code != 429
        is_kept = is_final and response.is_json and (response.content_length or 0) <= ANSWER_MAX_B
        answer = KeptAnswer(response.status_code, response.get_data(as_text=True)) if is_kept else None
        self.store.api_tokens.end_request(token.id, key, answer)
        return response


def _may_do(token: ApiToken) -> bool:
    """Whether the route asks for a scope that the token has; others are refused by the route itself."""
    view = current_app.view_functions.get(request.endpoint or "")
    return isinstance(view, Route) and view.operation.scope in token.scopes
