"""What a facilitator does with workshops: the requests and the socket events of the console."""
