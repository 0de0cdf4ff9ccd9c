"""What a workshop's saved answers add up to, as every screen and every download shows it.

tallies     one item's answers in one round: counts, median, agreement
structures  the consensus structure of a workshop, computed once for each set of settled answers
kept        the results of an ended workshop, which newer software shows as they were
"""
