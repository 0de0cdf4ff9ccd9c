"""The live room: who is connected, what each may send, and what every screen is sent.

gateway      one dispatcher for every socket event: schema, actor, right, rate, handler, ack
packets      what of the wire format is refused before it reaches a handler
presence     who is online, with the grace a locked phone needs
neighbours   what the server's processes tell each other
views        each screen's parts, counted from the database
structures   the consensus structure of a workshop, computed once per change
broadcaster  sends the parts that changed, coalesced per room
"""
