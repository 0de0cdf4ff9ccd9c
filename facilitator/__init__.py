"""The facilitator's side: console, projector, accounts and the process that serves both sides."""
