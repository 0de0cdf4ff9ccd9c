"""Accounts, log-ins and sessions of facilitators, with a password or through an OpenID provider."""
