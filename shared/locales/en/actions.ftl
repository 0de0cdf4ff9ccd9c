### Words of the plan that screens and files have in common, and of its place on console and wall.

## Kinds and states

action-kind-basis = Basis
action-kind-check = Check
action-kind-change = Change
action-kind-pilot = Pilot
action-kind-objection = Objection
action-kind-review = Review
action-kind-task = Added task
action-kind-decision = Decision
action-state-open = Open
action-state-started = Under way
action-state-done = Done
action-state-dropped = Dropped
decision-state-open = Not decided
decision-state-started = Being prepared
decision-state-done = Decided
decision-state-dropped = Dropped
hand-off-agreed = Agreed
hand-off-open = Not agreed

## The console's list of actions and hand-offs

console-structure-tab-hand_offs = Hand-offs
console-structure-tab-actions = Actions
actions-lead = All facilitators can write at the same time. A change is saved when you leave the field.
actions-empty = The list is still empty. Take the actions that follow from the result, or add others.
actions-propose = Take actions from the result
actions-proposed =
    { $count ->
        [0] The result had no new actions.
        [one] One action was added.
       *[other] { $count } actions were added.
    }
actions-propose-early = Actions can be taken once the structure has been shown.
actions-add-task = Add an action
actions-add-decision = Record a decision
actions-new = What is to be done, or what was decided?
actions-decisions = Decisions
actions-owner = Owner
actions-due = Due
actions-state = State
actions-text = Task
actions-decision = Decision
actions-theirs = Somebody else wrote at the same time:
actions-keep-mine = Use my text
actions-take-theirs = Use the other text
actions-join-both = Join both
actions-empty-value = (empty)
actions-unsaved = Not saved yet
actions-try-again = Save again
actions-show-dropped = Show dropped ones
hand-offs-lead = A hand-off is where another role becomes accountable. Agree on what is handed over and when the receiver has accepted it.
hand-offs-none = The structure has no hand-offs.
hand-offs-what = What is handed over
hand-offs-accepted = Accepted when
hand-offs-unclear = { $named }/{ $of } named the stage as unclear
hand-offs-wall = Hand-offs along the customer’s path
actions-wall = What is done, by whom and when
actions-wall-empty = No actions have been written down yet.
actions-wall-done =
    { $count ->
        [one] One is done.
       *[other] { $count } are done.
    }
actions-wall-more =
    { $count ->
        [one] One more.
       *[other] { $count } more.
    }
whom-large = { $role } (large)
whom-large-named = { $role } ({ $large })
whom-small = { $role } (small)
whom-small-named = { $role } ({ $small })
