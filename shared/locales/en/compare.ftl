### Two workshops side by side: the page, its pictures and the workbook.

compare-title = Two workshops compared
compare-choose = Choose two workshops
compare-choose-lead = The first is where you start from, the second what you compare with it: last year and this year, say, or two units. You can choose workshops that have ended, and running ones whose results have been shown.
compare-first = The first
compare-second = The second
compare-go = Compare
compare-swap = Swap them
compare-download = Download Excel
compare-nothing-to-choose = A comparison needs two workshops with results.
compare-problem-same = Choose two different workshops. Two stages of one workshop are not compared, because the difference could reveal what a single person answered.
compare-problem-nothing_shown = The results of both workshops must have been shown. Choose another one, or come back once they have been.
compare-problem-one = Choose both workshops.
# $number: 1 or 2; $name: of the workshop; $day: when it was held
compare-name = { $number }. { $name } ({ $day })
compare-own-page = Compiled on { $moment }. Only those who may facilitate both workshops see this page.

compare-differs = What changed
compare-beware = Keep in mind
compare-how = How the comparison was made

## Pictures

compare-picture-roles = Roles whose result changed
compare-picture-cards = Roles and hats: { $name }
compare-picture-coverage = How customers are covered
compare-picture-answers = How the answers shifted
compare-picture-agreement = How agreement changed
compare-picture-certainty = How stable the results are
compare-answers-key = The hollow diamond is the median of the first workshop, the filled one that of the second. A shift in bold is clear: it is hardly chance. n is the number of answers in each.
compare-agreement-key = Agreement is van der Eijk’s A: 1 when all answer alike, −1 when half are at either extreme.
compare-certainty-key = The figure shows how often the result stayed the same when the respondents were drawn again at random. See the role changes above: a stable result may still differ from last time.
compare-roles-key = Blue-green is a dedicated role, brown a hat, and empty a role that is not needed. A dashed edge means that the result is uncertain.
compare-same-roles = Unchanged: { $roles }.
compare-groups = By department
compare-not-in-catalogue = Not in the catalogue

## Sentences

compare-own-roles = The first has { $first } dedicated roles (computed range { $first_range }), the second { $second } ({ $second_range }).
compare-roles-changed =
    { $count ->
        [one] One role has another result: { $roles }.
       *[other] { $count } roles have another result: { $roles }.
    }
compare-no-role-changed = Every role has the same result.
compare-uncertain = Uncertain results: { $first } in the first, { $second } in the second.
compare-clear-are = Clearly shifted: { $items }.
compare-none-clear = No answer shifted so clearly that the difference could not be chance.
compare-agreement-is = Agreement is higher in the second on { $more } and lower on { $less } of { $all } questions compared.
compare-clear = clear shift
compare-unclear = could be chance
compare-no-shift = same median
compare-few-answers = too few answers

## What to beware of

compare-runs = { $name } is still running. It is here as far as the group has been shown.
compare-no-structure = { $name }: there is no role structure, so roles are not compared.
compare-split = { $name }: the group was split in two camps and has no common structure. Its roles are a rough guide at most.
compare-few-people = { $name }: only { $joined } participants. A result of fewer than { $fewest } says more about those people than about the organisation, and a single answer may be guessed.
compare-methods = The structures were computed by different versions of the method ({ $first } and { $second }). Roles may differ because of the method; answers cannot.
compare-sets = The workshops had different sets of questions. The structures rest on different numbers of answers; questions in common: { $count }.
compare-only-first = Answered in the first only: { $items }.
compare-only-second = Answered in the second only: { $items }.
compare-rescaled = The options have changed, so these are not compared: { $items }.
compare-reworded = The wording has changed, which may show in the answers: { $items }.
compare-small = Fewer than { $fewest } answers in one of them, so the shift shows nothing: { $items }.
compare-people = The comparison does not know whether the same people answered. A difference may mean that minds changed, or that other people were there.

## How it was made

compare-about-median = A shift is the difference of the medians on the same scale. Only questions with the same options are compared.
compare-about-clear = A clear shift: by Mann and Whitney’s test chance would make such a difference in five cases of a hundred at most, with all compared questions taken into account (Holm). Nothing is concluded from fewer than { $fewest } answers.
compare-about-groups = A department shows only if both workshops have at least { $fewest } answers from it and from the others. No single answers are part of the comparison.
compare-about-rows = Today’s roles, the acceptance of single roles and the unclear responsibilities are not compared. They are in each workshop’s own results.

## The workbook

compare-sheet-segments = Customers
compare-sheet-groups = Departments
compare-sheet-facts = Workshops
# $heading: of a column; $number: of the workshop
compare-column-of = { $heading }, { $number }
compare-column-shift = Shift
compare-column-sureness = How sure the shift is
compare-column-agreement = Change, A
compare-column-stability = Change, stability
compare-column-segment = Customers
compare-column-way = Way of selling
compare-role-same = unchanged
compare-role-moved = moved to another role
compare-role-changed = changed
compare-role-only-first = only 1
compare-role-only-second = only 2
