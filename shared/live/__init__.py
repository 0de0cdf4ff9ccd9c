"""The live room: who is connected, what each may send, and what every screen is sent.

gateway          one dispatcher for every socket event: schema, actor, right, rate, handler, ack
packets          what of the wire format is refused before it reaches a handler
presence         who is online, with the grace a locked phone needs
other_processes  what the server's processes send each other
workshop_cache   the workshops read last, kept for a moment
views            each screen's parts, counted from the database
command_messages a facilitator's message as a command of the rules
connections      one prepared frame written to many sockets
broadcaster      sends the parts that changed, coalesced per room
"""
