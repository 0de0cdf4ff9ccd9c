### Words of the files that are downloaded after a workshop.

report-title = Results of the role workshop
report-yes = Yes
report-no = No
report-place = In place { $place }
# $host: a role's name, as it stands in headings
report-hat-on = Hat, carried by { $host }
report-driver-for = for: { $item }
report-driver-against = against: { $item }
report-binds-need = Need
report-binds-room = Room

report-asis-none = Does not exist
report-asis-part = Part of a job
report-asis-own = A role of its own

## What every file states

report-fact-workshop = Workshop
report-fact-code = Code
report-fact-held = Held on
report-fact-closed = Closed
report-still-open = The workshop is still running
report-fact-generated = Report written
report-fact-joined = Participants
report-fact-identity = Identification
report-fact-names = Names
report-names-collected = Participants’ names were collected; they stand beside the individual answers where they were given.
report-names-not-collected = The results hold no names. Participants are numbered in the order they joined.
report-fact-set = Set of questions
report-fact-language = Language of the workshop
report-fact-definition = Version of the questions
report-fact-method = Version of the method
report-fact-revision = Revision
report-fact-own-roles = Roles of their own
report-fact-own-roles-computed = Roles of their own as computed
report-fact-own-roles-range = Roles of their own, range

## Sheets: at most 31 characters

report-sheet-summary = Summary
report-sheet-charts = Charts
report-sheet-items = Questions
report-sheet-counts = Distributions
report-sheet-roles = Roles
report-sheet-comments = Comments
report-sheet-ballots = Individual answers

## Columns

report-column-fact = Fact
report-column-value = Value
report-column-id = Id
report-column-step = Topic
report-column-item = Question
report-column-wording = Wording of the question
report-column-type = Type
report-column-kind = Nature
report-column-round = Round
report-column-n = Answers
report-column-abstained = Could not say
report-column-joined = Participants
report-column-median = Median
report-column-median-words = Median in words
report-column-agreement = Agreement (A)
report-column-agreement-word = Agreement
report-column-camps = Two camps
report-column-closed = Agreed enough
report-column-moved = Changed their answer
report-column-comments = Comments
report-column-row = Row
report-column-option = Answer
report-column-count = Respondents
report-column-share = Share
report-column-points = Points
report-column-role = Role
report-column-status = Solution
report-column-computed = Computed solution
report-column-reason = Reason for the override
report-column-hats = Hats of the role
report-column-asis = Today
report-column-change = Change
report-column-need = Need (0–1)
report-column-margin = Distance to a role of its own
report-column-binds = Deciding factor
report-column-stability = Stability
report-column-flip = Votes to flip
report-column-flip-item = Question that flips it
report-column-uncertain = Uncertain
report-column-drivers = Strongest reasons
report-column-accepting = Accept it
report-column-consent-n = Answers on consent
report-column-does = Work
report-column-comment = Comment
report-column-upvotes = Upvotes
report-column-cluster = Grouped under
report-column-pinned = Pinned
report-column-answered = Dealt with
report-column-participant = Participant
report-column-name = Name
report-column-group = Group
report-column-answer = Answer
report-column-level = Level
report-column-saved = Saved

## Pictures

report-picture-stability = How stable the solution for each role is
report-stability-is = Share of redraws in which the solution stayed the same when the group of respondents was varied at random.
