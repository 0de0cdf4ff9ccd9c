"""The live room: who is connected, what each may send, and what every screen is sent.

gateway           one dispatcher for every socket event: schema, actor, right, rate, handler, ack
packets           refuses malformed packets before they reach a handler
presence          who is online, with the grace a locked phone needs
other_processes   the notes that the server's processes publish to each other
workshop_cache    workshops read or saved a moment ago
join_limits       how many joins and tries of a join code are allowed
answer_counts     who has joined and answered, kept between votes
views             each screen's parts, counted from the database
plan_views        the plan as console and wall show it
trials            what a console tries with other answers, shown on every wall
wall_links        links with which people elsewhere see the wall
encode            results as messages
command_messages  a facilitator's message as a command of the rules
connections       one prepared frame written to many sockets
broadcaster       sends the parts that changed, coalesced per room
"""
