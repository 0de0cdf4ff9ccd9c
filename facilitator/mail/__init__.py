"""Invitations by mail: addresses, letters, the mail server, and what sends from the outbox."""
