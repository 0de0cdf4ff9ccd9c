"""How a database of each older version becomes one of the next; at start, in one transaction.

`python -m shared.store.migrations "what changes"` writes the next one from what differs in
`shared/store/schema.py`.
"""
