### Words of the files that are downloaded after a workshop.

report-title = Results of the role workshop
report-yes = Yes
report-no = No
report-place = In place { $place }
# $host: a role's name, as it stands in headings
report-hat-on = Hat: { $host }
report-binds-need = Need
report-binds-room = Resources

report-asis-none = Does not exist
report-asis-part = Alongside other work
report-asis-own = Main job

## What every file states

report-fact-result = Result
report-fact-workshop = Workshop
report-fact-code = Code
report-fact-held = Held on
report-fact-closed = Closed
report-still-open = The workshop is still running
report-fact-generated = Report written
report-fact-joined = Participants
report-fact-answered-when = When people answered
report-answered-when = Beforehand { $beforehand }, in the workshop { $live }
report-fact-tables = Shared devices
report-tables-seats =
    { $tables ->
        [one] One device
       *[other] { $tables } devices
    } answered in turn, { $people } people in all.
report-tables-hands =
    { $tables ->
        [one] One device
       *[other] { $tables } devices
    } counted hands, { $people } people in all. Hands do not show which answers to different questions are one person’s.
report-fact-identity = Identification
report-fact-names = Names
report-names-collected = Participants’ names were collected; they are shown with the individual answers where they were given.
report-names-not-collected = The results hold no names. Participants are numbered in the order they joined.
report-fact-set = Set of questions
report-fact-language = Language of the workshop
report-fact-definition = Version of the questions
report-fact-method = Version of the method
report-fact-revision = Revision
report-fact-own-roles = Dedicated roles
report-fact-own-roles-computed = Dedicated roles as computed
report-fact-own-roles-range = Dedicated roles, range

## Sheets: at most 31 characters

report-sheet-summary = Summary
report-sheet-charts = Charts
report-sheet-items = Questions
report-sheet-counts = Distributions
report-sheet-roles = Roles
report-sheet-sides = Sides
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
report-column-abstained = Did not know
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
report-column-status = Result
report-column-computed = Computed result
report-column-alternative = The other alternative
report-column-reason = Reason for what was agreed
report-column-hats = Hats of the role
report-column-asis = Today
report-column-change = Change
report-column-need = Need (0–1)
report-column-room = Resources (0–1)
report-column-margin = Distance to a dedicated role
report-column-binds = Deciding factor
report-column-stability = Stability
report-column-flip = Tipping point, answers
report-column-flip-item = Question of the tipping point
report-column-uncertain = Uncertain
report-column-certainty = Certainty
report-column-unasked = Not asked
report-column-why = Why
report-column-accepting = Accept it
report-column-consent-n = Answers on consent
report-column-does = Work
report-column-comment = Comment
report-column-upvotes = Upvotes
report-column-cluster = Theme
report-column-pinned = Pinned
report-column-answered = Dealt with
report-column-side = Side
report-column-side-people = Answered again
report-column-side-stayed = Stayed
report-column-side-between = Now between
report-column-side-crossed = Changed sides
report-column-side-reasons = Reasons that the group was shown
report-column-speaks-for = Whose reason
report-column-participant = Participant
report-column-name = Name
report-column-group = Department
report-column-answer = Answer
report-column-level = Level

## Pictures

report-picture-stability = How stable the result for each role is
report-stability-is = How often the result stayed the same when the respondents were drawn again at random.
report-picture-agreement = How far the answers agree
report-strip-key = The diamond is the median, the figure in a cell the number of respondents
report-picture-shift = How the answers moved between rounds
report-picture-cards = The roles and their hats
report-picture-alternative = The other alternative: the roles and their hats
report-picture-need-room = Need and resources
report-axis-need = Need: how much work there is
# $room: the word for room, as it stands beside the names
report-key-room = ({ $room }) = the size of the organisation decides, not the amount of work. Above the zero line the role is dedicated.
report-key-own = dedicated role
report-key-hat = hat
report-key-none = not needed
report-key-uncertain = uncertain
report-alt-need-room = { $role }: need { $need }, resources { $room }, distance to a dedicated role { $margin }, { $status }
report-short-own = Dedicated
report-short-hat = Hat
report-short-none = Not needed
report-picture-raci = Who is accountable for what in the customer’s life cycle
report-raci-accountable = is accountable for the result
report-raci-responsible = does the work
report-raci-consulted = is asked first
report-picture-change = Today and the proposal
report-column-target = Proposal
# $host: a role's short name
report-hat-short = Hat: { $host }
report-picture-waves = Waves of change
report-wave =
    { $number ->
        [0] At once
       *[other] Wave { $number }
    }
report-pilot = try it first

## The story

report-section-summary = Summary
report-section-answers = What we said
report-section-agreement = Where we agree and where we do not
report-section-structure = The role structure
report-section-reasons = Why this result
report-reasons-own = Why these roles are dedicated
report-reasons-hat = Why these roles are hats
report-consent-least = At least { $least }/{ $of } can accept each role
report-section-certainty = How sure the result is
report-section-change = Today and the proposal
report-section-first = What to do first
report-section-about = How the result was computed
report-contents = Contents
report-page = Page

report-intro-answers = Every question shows all its answers. The diamond is the median, and a word says how far the group agreed. “Don’t know” is not part of the figures; it is counted separately.
report-intro-agreement = The questions are in order from the strongest agreement to the weakest.
report-intro-structure = A large card is a dedicated role. The tabs on it are hats: tasks done alongside the role. A dashed edge means that the result is uncertain.
report-intro-reasons = A role becomes dedicated when there is enough work and the organisation has the resources for it. The reasons are the group’s own answers, the strongest first. What was not asked is marked as an assumption.
report-intro-certainty = Stability shows how often the result stayed the same when the respondents were drawn again at random. The tipping point is the number of answers that would change it.
report-intro-certainty-of-few = Fewer than five answered, so the stability of the results cannot be judged. A result close to the line is marked uncertain. The tipping point is the number of answers that would change it.
report-intro-change = “Today” is what most of the group say exists already.
report-intro-change-prepared = Today is what the facilitator noted beforehand: the group has not answered about it.
report-intro-first = The change comes in waves: first agree who is accountable for what and how work is handed over, then change one role at a time. Uncertain results are tried before anything is decided.

# $own: how many; $hats: how many
report-headline =
    { $own ->
        [one] The result is a structure with one dedicated role
       *[other] The result is a structure with { $own } dedicated roles
    }{ $hats ->
        [0] .
        [one] { " " }and one hat.
       *[other] { " " }and { $hats } hats.
    }
report-own-are = Dedicated roles: { $roles }.
report-range-is = The calculation gives { $range } dedicated roles, depending on close calls.
report-incomplete = There are too few answers to compute a role structure.
report-not-revealed = The role structure has not been shown to the group, so it is not in this report.
report-is-split = The group is split into two camps that would arrive at different structures, and there is no common result. The first structure is computed from the medians of the whole group. The other alternative is that of the camp whose answers would lead elsewhere.
report-form-is = The closest known way to organise sales: { $form }.
report-coverage-is = { $segment }: { $mode }.
report-agreed-on = Answers agreed most on: { $items }.
report-divided-on = Answers differed most on: { $items }.
report-overridden =
    { $count ->
        [one] For one role the group agreed on something other than the computed result: { $roles }. The reason is with the role.
       *[other] For { $count } roles the group agreed on something other than the computed result: { $roles }. The reasons are with the roles.
    }
report-uncertain-are = Uncertain, to be tried first: { $roles }.
report-whole-accepted = The whole is accepted by { $accepting } of the { $n } who answered.
report-first-is = The first changes: { $roles }.
report-nothing-answered = No question in this report has any answers.
report-nothing-shown = No result has been shown to the group.
report-no-scale-told = Questions with a scale have no results.

report-rounds-were = Round { $round }: median “{ $median }”, agreement “{ $agreement }”.
# $newest, $round: their numbers
report-round-unanswered = Nobody answered in round { $newest }, so the result is from round { $round }.
report-fact-hint = There is one true answer to this. Where answers differ, it is worth checking.
report-side-low = Lower answer
report-side-high = Higher answer
# $people: those of one side who answered again
report-side-went = { $people } of them answered again: { $stayed } stayed on their side, { $between } moved to between the sides and { $crossed } changed sides.
report-objector = Reason for an objection
report-comments-are = Comments
report-comments-more =
    { $count ->
        [one] One more comment is in the Excel file.
       *[other] { $count } more comments are in the Excel file.
    }
report-upvoted =
    { $count ->
        [one] one upvote
       *[other] { $count } upvotes
    }
report-by-group = By department

# $n: how many answered
report-group-is = { $group } { $median } (n = { $n })

report-discuss-next = Worth discussing next
report-discuss-next-is = The disagreement on these questions would change the role structure.
report-column-affects = Affects the roles
report-overrides-are = What the group agreed where it differs from the computed result
report-flags-are = Worth noting
report-not-needed = Roles that are not needed

# $word: firm, likely or open
report-why-certainty = Certainty: { $word }.
# $share: percents; $word: how stable
report-why-stability = Stability { $share }, { $word }.
# $n: of so many answers, 0 where that is not known
report-why-flip =
    { $votes ->
        [one] If one respondent changed the answer to “{ $item }”{ $n ->
            [0] { "" }
           *[other] { " " }({ $n } answers)
        }, the result would be “{ $status }”.
       *[other] If { $votes } respondents changed their answers to “{ $item }”{ $n ->
            [0] { "" }
           *[other] { " " }({ $n } answers)
        }, the result would be “{ $status }”.
    }
report-why-override = The computed result is “{ $computed }”; the group agreed on “{ $decided }”. Reason: { $reason }
report-why-confirmed = The group confirmed the computed result. Reason: { $reason }

report-sampled = The group was so large that stability was computed with fewer random draws.
report-column-accountable = Accountable (A)
report-column-responsible = Responsible (R)
report-column-consulted = Asked first (C)
report-column-stage = Stage

report-about-median = The group’s answer is the median: half answered it or less, half it or more. One extreme answer does not move it.
report-about-agreement = Agreement is van der Eijk’s A: 1 when all answer alike, 0 when answers spread evenly, −1 when half are at either extreme. The words: strong from 0.75, moderate from 0.5, weak from 0.2, otherwise very weak. “Two camps” means that at least a quarter of the respondents are on either side and clearly fewer between them.
report-about-structure = From the medians each role gets a need, which depends on what is sold and to whom, and resources, which depend on the size of the organisation. A role is dedicated when both pass the role’s threshold. Where there is work but not the resources, the task becomes a hat on another role.
report-about-rounds = Where a question was asked again, the picture shows the newest round that somebody answered. The structure counts everybody’s latest answer, also of those who did not answer again.
report-about-stability = Stability comes from drawing the respondents again at random, hundreds of times. Stable: the result holds in at least 90 per cent of the draws; fairly stable: in at least 70 per cent; otherwise sensitive.
report-about-own-items = The custom questions ({ $items }) were made for this workshop. They do not affect the role structure.
report-about-prepared = The facilitator noted beforehand how these roles exist today, since nobody answered about them: { $roles }.
report-about-privacy = A department’s own answers are shown only if at least five of its people answered. Hidden comments are in none of the files.
report-about-signs = Characters that the report’s typefaces lack were replaced by □. In the Excel and JSON files they are unchanged.
report-about-proposal = The result is the workshop’s proposal as a basis for discussion, not a decision.

report-worth = Was it worth the time: yes { $yes }, partly { $partly }, no { $no }.
