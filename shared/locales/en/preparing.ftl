### Preparing a workshop: custom questions, and the roles of today as far as they are known.

console-unsaved-title = Close without saving?
console-unsaved-text = What you have typed or chosen will be lost.
console-unsaved-action = Close without saving
console-unsaved-stay = Keep editing

## Custom questions

console-own = Custom questions
console-own-mark = Custom question
# Stands before the button that opens the dialog
console-own-lobby =
    { $count ->
        [0] Ask at the same time what your group wonders about:
        [one] The agenda has one custom question:
       *[other] The agenda has { $count } custom questions:
    }
console-own-title = Custom questions: { $name }
console-own-lead = Custom questions are asked together with the ready-made ones and show in the results, but they do not affect the role structure.
console-own-empty = What else would you like to hear from the group? For example:
console-own-example-scale = How often is a lead left waiting because nobody picks it up?
console-own-example-scale-label = Waiting leads
console-own-example-scale-1 = Rarely
console-own-example-scale-2 = Every month
console-own-example-scale-3 = Every week
console-own-example-scale-4 = Every day
console-own-example-comment = Which task would you hand to somebody else at once, if it were up to you?
console-own-example-comment-label = Tasks to hand over
console-own-example-use = Start from this
console-own-add = Add a question
console-own-full = There is room for { $max } custom questions, and all of it is taken.
# $options: the answers, lowest first
console-own-answers-ordinal = Scale: { $options }
console-own-answers-comment = Free text
console-own-answers-ideas = Ideas, then ranking
console-own-asked = Already asked, so it can no longer be changed or removed.
console-own-up = Move up: { $text }
console-own-down = Move down: { $text }
console-own-edit = Edit
console-own-remove = Remove
console-own-remove-title = Remove this question?
console-own-remove-text = “{ $text }”
console-own-added = The question was added to the workshop.
console-own-changed = The changes to the question were saved.
console-own-removed = The question was removed.
console-own-moved = The order was changed.
console-own-new = New question
console-own-change = Edit the question
console-own-text = Question
# $language: the workshop's, called in itself
console-own-text-hint = Write in the language of the workshop: { $language }. It is not translated; everybody sees it just as it is.
console-own-step = Asked in
console-own-how = How people answer
console-own-how-ordinal = On a scale
console-own-how-ordinal-explained = Everybody chooses one option. The result is drawn as bars.
console-own-how-comment = In their own words
console-own-how-comment-explained = Everybody writes freely. The answers come among the comments.
console-own-how-ideas = Ideas, then ranking
console-own-how-ideas-explained = First everybody writes short ideas in silence. Then you make a list of them, and everybody chooses the three most important.
console-own-options = Answers to choose from
console-own-options-hint = From lowest to highest, { $min }–{ $max } of them. “Don’t know” is always there. The projector has room for about 30 characters.
console-own-option = Option { $number }
console-own-option-add = Add an option
console-own-option-up = Move option { $number } up
console-own-option-down = Move option { $number } down
console-own-option-remove = Remove option { $number }
console-own-option-few = Write at least two options.
console-own-option-twice = This option is already there. Change one of the two.
console-own-label = Short name
console-own-label-hint = The heading in charts and results. If you leave it empty, it is taken from the question.
console-own-save = Add to the workshop
console-own-sketch = On a phone

## Roles of today

console-today = Current roles
# Stands before the button that opens the dialog
console-today-lobby =
    { $count ->
        [0] Mark beforehand which roles you already have:
       *[other] Of the current roles, { $count }/{ $total } are marked beforehand:
    }
console-today-title = Current roles: { $name }
console-today-lead = Mark what you already know. On phones your marks are proposals: everybody confirms or corrects them when the group is asked how the work is divided today. Where the group does not answer, we use your mark to show what changes.
console-today-unmarked = Not marked
console-today-rest = Mark the other { $count }: { $state }
console-today-clear = Remove the marks
console-today-saved = The current roles have been saved.
# $state: the prepared state of a role, where the group sees it in another way
console-today-otherwise = marked: { $state }
# Beside how a role is today, where nobody answered and the facilitator had marked it
console-asis-prepared = (marked beforehand)

## Answering beforehand

console-beforehand = Answering beforehand
console-beforehand-lobby = Participants can answer all the questions before the workshop.
console-beforehand-change = Change the time
console-beforehand-lead = All questions open on the phones at once. People answer at their own pace and can go on later.
console-beforehand-sealed = Answers and comments are sealed, from you too, until you open the workshop. You see only how many have answered.
console-beforehand-late = After the time no answers are taken. The others answer in the workshop when it starts.
console-beforehand-until = Answers are taken until
console-beforehand-open = Open for answers
console-beforehand-stop = Stop answering beforehand
console-beforehand-runs = People can answer beforehand until { $time }.
console-beforehand-over = The time for answering beforehand ended { $time }.
console-beforehand-count =
    { $count ->
        [0] Nobody has answered yet.
        [one] One has answered, everything { $finished }.
       *[other] { $count } have answered, everything { $finished }.
    }
console-beforehand-turnout = { $beforehand } answered beforehand, { $live } in the workshop.
console-next-open_room = Open the workshop: { $stop }
console-next-open_room-detail = Answering beforehand ends, the others answer now
console-confirm-open_room = There is time left to answer beforehand. If you open the workshop now, people go on answering in it, and you see the answers once they are locked.
console-phones-beforehand = the questions, beforehand

## Questions of earlier workshops

console-bank = Custom questions of your earlier workshops
console-bank-lead = Take a question as it is, or change it first.
console-bank-of = { $workshop }
console-bank-use = Use

## Themes of comments

console-themes = Themes of the comments
console-themes-ask = Propose themes
console-themes-lead = The proposal rests on words that recur in the comments. Reword the headings or leave themes out. Nothing is grouped before you accept.
console-themes-none = No words recur in the comments. Group them yourself by dragging a comment onto another.
console-themes-accept =
    { $count ->
        [one] Group one comment
       *[other] Group these { $count } comments
    }
console-themes-name = Heading
console-themes-take = Accept the chosen themes
console-ideas = Ideas
console-ideas-open = Ideas
console-ideas-lead = Merge ideas that are the same, reword them, and hide what does not belong here. Everything can be taken back. Nobody sees who wrote what.
console-ideas-none = No ideas were written to this question.
console-ideas-choose = Choose: { $idea }
console-ideas-wording = Wording
console-ideas-of = of { $count } ideas
console-ideas-as-written = Restore
console-ideas-hide = Hide
console-ideas-show = Back to the list
console-ideas-hidden =
    { $count ->
        [one] { $count } hidden idea
       *[other] { $count } hidden ideas
    }
console-ideas-kept =
    { $count ->
        [one] The list has { $count } idea. 2–{ $max } can be ranked.
       *[other] The list has { $count } ideas. 2–{ $max } can be ranked.
    }
console-ideas-merge = Merge the chosen
console-ideas-rank = Open the ranking
