### Words of what follows from a result: page one, hand-offs, actions, the plan in files.

## Numbers in words; $from and $to are the forms after "from" and "to"

plan-number =
    { $count ->
        [0] no
        [1] one
        [2] two
        [3] three
        [4] four
        [5] five
        [6] six
        [7] seven
        [8] eight
        [9] nine
        [10] ten
        [11] eleven
        [12] twelve
        [13] thirteen
        [14] fourteen
        [15] fifteen
        [16] sixteen
        [17] seventeen
        [18] eighteen
       *[other] { $count }
    }
plan-number-from =
    { $count ->
        [0] no
        [1] one
        [2] two
        [3] three
        [4] four
        [5] five
        [6] six
        [7] seven
        [8] eight
        [9] nine
        [10] ten
        [11] eleven
        [12] twelve
        [13] thirteen
        [14] fourteen
        [15] fifteen
        [16] sixteen
        [17] seventeen
        [18] eighteen
       *[other] { $count }
    }
plan-number-to =
    { $count ->
        [0] no
        [1] one
        [2] two
        [3] three
        [4] four
        [5] five
        [6] six
        [7] seven
        [8] eight
        [9] nine
        [10] ten
        [11] eleven
        [12] twelve
        [13] thirteen
        [14] fourteen
        [15] fifteen
        [16] sixteen
        [17] seventeen
        [18] eighteen
       *[other] { $count }
    }

## Every page

plan-proposal = Proposal, not a decision
plan-section-one = Page one
plan-section-structure = The structure along the customer’s path
plan-section-why = Why
plan-section-changes = What changes
plan-section-hand-offs = Hand-offs
plan-section-actions = Actions
plan-section-certainty = How sure
plan-section-answers = Answers
plan-section-appendix = Appendix

## The claim

# $from, $to: numbers in words
plan-claim-from-to = From { $from } dedicated roles to { $to }
plan-claim-same = Dedicated roles remain { $to }
plan-claim-first = No dedicated roles today, { $to } in the proposal
plan-claim-unknown = Dedicated roles in the proposal: { $to }
plan-claim-decide = { $count } to decide
plan-claim-check = { $count } to check
plan-claim-keep = nothing changes
plan-claim-split = The group is divided into two camps: two structures, no common result
plan-lead =
    { $part ->
        [0] Decide first what changes. Check the open points before deciding, and keep the rest as it is.
        [one] The work of one role is done alongside other work today. Decide first what changes, check the open points and keep the rest.
       *[other] The work of { $part } roles is done alongside other work today. Decide first what changes, check the open points and keep the rest.
    }
plan-lead-split = The first structure is computed from everybody’s answers, the second from the camp whose answers would lead elsewhere. Do not decide on roles before the disagreement has been discussed.
plan-lead-unfinished = This report has no role structure. The answers are in the appendix.

## The figures of page one

plan-figure-own = dedicated roles today and in the proposal
plan-figure-own-only =
    { $count ->
        [one] dedicated role in the proposal
       *[other] dedicated roles in the proposal
    }
plan-figure-accept = can accept the whole
plan-figure-friction = named { $stage } among the three least clear stages
plan-figure-hand-offs =
    { $count ->
        [one] hand-off on the customer’s path
       *[other] hand-offs on the customer’s path
    }
plan-figure-unasked =
    { $count ->
        [one] question was not asked, and it decides
       *[other] questions were not asked, and they decide
    } { $roles ->
        [one] one role
       *[other] { $roles } roles
    }

## Page one

plan-decide = Decide
plan-decide-sub = now
plan-check = Check
plan-check-sub = before deciding
plan-keep = Keep
plan-keep-sub = as it is
plan-when = When
plan-when-sub = 30, 60 and 90 days
plan-owner = Owner
plan-nothing-to-decide = No role changes.
plan-hats-follow = Hats that follow
plan-hat-to = { $hat } to { $host }
plan-hat-shared = { $hat } shared among those who do the work
plan-kept-own = Dedicated: { $roles }.
plan-kept-hats = Hats: { $roles }.
plan-kept-absent = Neither today nor in the proposal: { $roles }.
plan-by-30 =
    { $stages ->
        [one] One stage has its accountable person
       *[other] { $stages } stages have one accountable person each
    }{ $hand_offs ->
        [0] { "" }
        [one] { " " }and one hand-off is agreed
       *[other] { " " }and { $hand_offs } hand-offs are agreed
    }
plan-by-30-checks = open points are checked
plan-by-60-start = Started: { $roles }
plan-by-60-pilot = In a pilot: { $roles }
plan-by-60-none = The hand-offs work as agreed
plan-by-90 = Decision on what was checked and piloted, follow-up workshop
plan-by-90-plain = Follow-up workshop: what was done, what causes friction, what to change
plan-trust = How far this can be trusted:
plan-trust-few = fewer than five answered, so the figures say only what they answered.
plan-trust-stable = The result of { $stable }/{ $roles } roles would stay the same if other people had answered. That says nothing about what was not asked.
plan-trust-method =
    { $set ->
        [short] The short set of questions
       *[full] The full set of questions
    } has given the same answer as unanimous raters in { $share } of the statements about new companies. The raters are language models, not people.

## Sentences about a role

plan-pilot-first = Pilot first: the result is close to the limit.
plan-work-goes-on = By the calculation the role is not needed, but { $n }/{ $of } say that somebody does the work today. Do not stop it before this has been checked.
plan-work-goes-on-prepared = By the calculation the role is not needed, but somebody does the work today. Do not stop it before this has been checked.
plan-close-call = The result is close to the limit.
plan-agreed = The group agreed: { $status }. Reason: { $reason }

## The structure

plan-picture-journey = Roles along the customer’s path
plan-segment-large = Large
plan-segment-small = Small
plan-key-keep = stays as it is
plan-key-decide = changes, can be decided now
plan-key-pilot = changes, pilot first
plan-key-check = would change, check first
plan-key-hat = hat
plan-key-hand-off = hand-off
plan-state-pilot = pilot
# $of: how many answered
plan-friction-row = Named as unclear ({ $of } answered)
plan-structure-title =
    { $count ->
        [0] Accountability does not change on the customer’s path
        [one] One hand-off
       *[other] { $words } hand-offs
    }
plan-cover-both-field = customers are met in the field
plan-cover-both-remote = customers are served remotely
plan-cover-both-self = customers buy by self-service
plan-cover-large-field = large customers are met in the field
plan-cover-large-remote = large customers are served remotely
plan-cover-large-self = large customers buy by self-service
plan-cover-small-field = small ones are met in the field
plan-cover-small-remote = small ones are served remotely
plan-cover-small-self = small ones buy by self-service
plan-structure-lead = Each stage has one accountable role. In selling it may depend on the size of the customer.
plan-structure-split = The second structure: from the camp’s answers
plan-structure-split-lead = This is how the roles would be if the other camp’s answers decided.
plan-split-title =
    { $count ->
        [one] The structures differ in one role
       *[other] The structures differ in { $count } roles
    }
plan-split-lead = No role is decided before the group has settled the questions that divide it.
plan-column-first = From everybody’s answers
plan-column-second = From the other camp’s answers
plan-structure-note = Roles, accountability and segments come from the computed result and what the group agreed. Unclear: how many named the stage among the three worst.
plan-hand-offs-are = Hand-offs
plan-coverage-is = How customers are covered
plan-outside = Not in the structure
plan-outside-none = Every role of the list is in the structure.
plan-shared-hats = Hats shared among those who do the work: { $roles }.

## Why

plan-why-title =
    { $count ->
        [0] Why the roles stay as they are
        [one] Why one role changes
       *[other] Why { $words } roles change
    }
plan-why-lead = The reasons are the answers that led to the result. If a reason does not hold, neither does the role.
plan-why-answers = The answers behind this
plan-why-turns = What would change this
plan-why-note = The dark bar is the group’s answer, figures are respondents. The reasons of the other roles are in the appendix.
plan-why-comment = anonymous comment

## What changes

plan-changes-title =
    { $count ->
        [0] No role changes
        [one] One role changes
       *[other] { $words } roles change
    }
plan-changes-decide = { $count } to decide now
plan-changes-follow =
    { $count ->
        [one] { $count } follows
       *[other] { $count } follow
    }
plan-changes-check = { $count } to check first
plan-changes-lead = An open point is checked or piloted before it is decided.
plan-changes-unknown = Nobody was asked about today, so there is no change to compute. The table shows the proposal.
plan-group-decide = Decide now
plan-group-follow = Follows
plan-group-check = Check first
plan-group-keep = Stays as it is
plan-column-why = Why
plan-column-wave = Wave
plan-own = Dedicated
plan-hat = Hat: { $host }
plan-hat-of-many = Shared hat
plan-none = Not needed
plan-changes-note = Today = what the majority says, and how many said so.

## Hand-offs

plan-hand-offs-title = Agree on hand-off { $number } first: the least clear stage comes after it ({ $named }/{ $of })
plan-hand-offs-title-plain =
    { $count ->
        [0] One role is accountable for the whole path: no hand-offs
        [one] Agree on one hand-off
       *[other] Agree on { $words } hand-offs, one at a time
    }
plan-hand-offs-lead = A hand-off is done when the receiver has accepted it, not when the giver has sent a message. A rejected one goes back with the reason.
plan-column-number = No.
plan-column-from = From
plan-column-to = To
plan-column-what = What is handed over (proposal)
plan-column-accepted = Accepted when (proposal)
plan-column-unclear = Unclear stage
plan-column-agreed = Agreed, name and date
plan-column-from-stage = From stage
plan-column-to-stage = To stage
plan-whom-large = { $role } (large)
plan-whom-small = { $role } (small)
plan-hand-offs-note = Hand-offs are where the accountable role changes. Order: the least clear receiving stage first. The acceptance criteria are proposals.

## Actions

plan-actions-title =
    { $count ->
        [one] One action and three review dates
       *[other] { $words } actions and three review dates
    }
plan-actions-lead = No open role starts before it has been checked. Write an owner and a date for each action.
plan-actions-within = { $days } days
plan-actions-within-30 = the basis
plan-actions-within-60 = the first changes
plan-actions-within-90 = the other decisions
plan-column-task = Action
plan-column-owner = Owner
plan-column-due = By
plan-column-state = State
plan-column-kind = Kind
plan-actions-note = The dates are proposals: 30, 60 and 90 days after the end of the workshop. The same list is in the Excel file.
plan-decisions = Decisions
plan-decisions-none = The group recorded nothing that differs from the computed result. Next entry: ____________________
plan-objections = Objections
plan-objections-none = Nobody answered that a role cannot be accepted.
plan-objections-unasked = Consent was not asked.
plan-objection-of = { $role }: { $count }/{ $of } cannot accept.

plan-column-decision = Decision
plan-column-day = Date
plan-actions-later = Later or without a date
plan-actions-lead-written = The group’s list: task, owner, date and state.
plan-actions-note-written = The list as it was when the file was made. The workbook has the same list.
action-name_accountable =
    { $count ->
        [one] Name one accountable person for one stage
       *[other] Name one accountable person for each of { $count } stages
    }
action-keep_work = Name somebody for the work of these roles until they have been checked: { $roles }
action-agree_hand_off = Agree on hand-off { $number } first: { $from } → { $to }
action-agree_hand_offs =
    { $count ->
        [one] Agree on the other hand-off
       *[other] Agree on the other { $count } hand-offs
    }
action-ask =
    { $count ->
        [one] Ask the group the missing question
       *[other] Ask the group the { $count } missing questions
    }
action-check_fact = Check a fact on which the answers differed: { $item }
action-check_law = Find out whether the change requires dialogue or change negotiations
action-objection =
    { $count ->
        [one] Discuss one respondent’s objection: { $roles }
       *[other] Discuss the objections of { $count } respondents: { $roles }
    }
action-objections = Discuss the objections to { $count } roles, first: { $roles }
action-settle = Settle the question that divides the group in two: { $item }
action-move_small_accounts = Move small customers to a named person who serves them remotely
action-move_small_accounts-named = Move the customer group { $small } to a named person who serves it remotely
action-start_role = Name a person and sign the role charter: { $roles }
action-move_hat = Move the hat { $roles } to { $host }
action-share_hat = Agree who shares the hat { $roles }
action-end_role = Agree who takes over the work when the role ends: { $roles }
action-start_pilot = Start a pilot in one limited area: { $roles }
action-review_pilot = Review the pilot and decide whether to continue, widen or stop it: { $roles }
action-decide_checked = Decide on the roles that were checked: { $roles }
action-review = Hold a follow-up workshop: what was done, what causes friction, what to change

## How sure

plan-certainty-title = Firm results { $firm }, likely { $likely }, open { $open }
plan-certainty-title-few = Fewer than five answered: answers, no certainty
plan-certainty-lead = Certainty says whether another answer could change the result. Whether the group accepts the result is another matter.
plan-certainty-lead-few = In so small a group nobody can say whether the result would stay the same. Below is what is close to the limit even so.
plan-firm = Firm
plan-likely = Likely
plan-open = Open
plan-firm-is = Single answers do not change the result.
plan-likely-is = A few different answers could change the result.
plan-open-is = The answers do not decide this.
plan-close-calls = Close to the limit
plan-close-none = No result is close to the limit.
plan-unasked-are = What was not asked
plan-unasked-none = Every question that decides the roles was asked.
plan-column-question = Question
plan-column-assumed = We assumed
plan-column-depends = Roles that depend on it
plan-method-limit = The limit of the method
plan-certainty-note = Certainty is computed from these answers. Method { $version }.

## Answers

plan-answers-title = { $of } questions: strong agreement on { $strong }, disagreement on { $divided }
plan-answers-title-few = The answers in figures: { $of } questions
plan-answers-lead = The dark bar is the group’s answer, figures are respondents. Diamond: disagreement, worth discussing.
plan-answers-lead-few = The dark bar is the group’s answer, figures are respondents.
plan-answers-roles = Roles today, and how the proposal is accepted
plan-answers-friction = Where responsibility is least clear
plan-answers-points = { $points } p. · { $named }/{ $of }
plan-answers-note = { $joined } participants. Where a question was asked again, the newest round is shown.

## The board deck

plan-board-decision = Roles to decide: { $decide }, to check: { $check }

## Sheets and columns of the plan

plan-sheet-responsibilities = Responsibilities
plan-sheet-coverage = Coverage
plan-sheet-waves = Waves
plan-column-segment = Customers
plan-column-mode = How they are covered

## The poster

poster-title = Poster

## Role charters

charter-title = Role charter
charters-title = Role charters
charter-sheet = Role charters
charter-proposal = Proposal, to be discussed before deciding
charter-purpose = Purpose
charter-answers = Is accountable for
charter-does = Does
charter-in-stages = Stages: { $stages }
charter-asked = Is asked
charter-customers = Customers
charter-hats = Hats
charter-receives = Receives
charter-gives = Hands over
charter-alone = Decides alone
charter-together = Decides together
charter-measures = Measures
charter-incentive = Basis of incentives
charter-no-longer = No longer
charter-origin = Where the role comes from
charter-limits = What the charter does not settle
charter-stage-for = { $stage }: { $segment }
charter-all-customers = All customers.
charter-no-hats = No hats.
charter-no-stage = Not accountable for any stage alone.
charter-from = From { $role }: { $what }. Accepted when { $accepted }.
charter-to = To { $role }: { $what }. Accepted when { $accepted }.
charter-limits-are = The charter describes the work, not a person. It does not change an employment contract, pay or hours. The change may require dialogue or change negotiations before deciding.
charter-holder = Holder of the role, date
charter-superior = Line manager, date
charter-staff = Staff representative, for information, date
charter-note = Purpose, decisions, measures, basis of incentives and criteria of hand-offs are proposals; the workshop did not ask about them.
