"""What the server can take, measured on real sockets from another process.

phone     a raw socket client that costs less than what it measures
bare      the same stack without Roolitus, to compare with
load      the rounds of a measurement, the same for both servers
ground    open files, and a separate database server
figures   what was measured, the ratios and the words for a terminal
"""
