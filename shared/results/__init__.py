"""What a workshop's saved answers add up to, as every screen and every download shows it.

outcome          the values: item results, role structure, comments. Files and screens are made from these
disclosure       which departments' figures may be shown: the one rule
ballots          saved answers as the ballots that the consensus is computed from
tallies          one item's answers in one round: counts, median, agreement
items            the results of a workshop's items, counted from the database
groups           results by department
comments         comments without their authors
structures       the consensus structure of a workshop, computed once for each set of settled answers
structure_views  a computed structure and the facilitator's overrides as an outcome
hand_offs        where another role becomes accountable, computed from the responsibilities
calls            what a group has to do about each role: decide, check, let follow, keep
follow_up        what a workshop that looks back on another begins with
workload         what of a structure decides how many people each role calls for
actions          what is to be done after a workshop, with suggested dates
kept             the results of an ended workshop, which newer software shows as they were
stored           the shape of results in stored rows and in results files
"""
