### Follow-up workshops: making one, when it is due, the line of workshops that follow each other.

console-follow-title = Follow-up workshop
console-follow-lead = In three months: the result of this workshop is where the follow-up starts, unfinished actions carry over, and three questions ask what was done, what causes friction and what to change. Add other facilitators yourself: their access is to this workshop alone.
console-follow-make = Make the follow-up
console-follow-name = { $name } – follow-up { $number }
console-follow-due = Follow-up by
console-follow-plan = Plan the follow-up
console-follow-call-off = Call it off
console-follow-planned = The follow-up is planned: { $day }. Until it has been held the server does not delete this workshop, even if nobody uses it.
console-follow-unplanned = Once a follow-up is planned, the server does not delete the workshop before the follow-up has been held or called off.
console-follow-line = Change from workshop to workshop
console-list-follow-up = Follow-up { $day }
console-list-line = Change from workshop to workshop

follow-question-done = How much of what was agreed has been done?
follow-label-done = Done
follow-option-none = Nothing
follow-option-some = A small part
follow-option-half = About half
follow-option-most = Most of it
follow-option-all = Everything
follow-question-hurts = What causes most friction in the new division of work?
follow-label-hurts = Friction
follow-question-change = What would you change next?
follow-label-change = What to change

line-title = Change from workshop to workshop
line-lead = Workshops of one company from the oldest to the newest: what was proposed, and what has changed.
line-one = No follow-up of this workshop has been held yet. The change shows here once one has been held.
line-download = Download as an Excel file
line-picture = Dedicated roles
line-roles = Roles
line-figures = Figures
line-figure-joined = Participants
line-figure-own = Dedicated roles
line-figure-agreement = Questions with strong agreement
line-figure-consent = Roles accepted
line-figure-done = Agreed changes done
line-figure-actions = Actions done
line-of = { $count }/{ $of }
line-changed = Changed since the last one
line-changes = { $from } → { $to }
line-same = The proposal is the same as in the workshop before.
line-differs = { $name }: { $changes }.
line-column-what = What
line-sheet-figures = Figures
line-sheet-roles = Roles
