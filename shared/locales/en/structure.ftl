### The words of a role structure: statuses, changes, remarks, forms, order of the changes.

## What becomes of a role

role-status-own = Dedicated role
role-status-hat = Hat
role-status-none = Not needed
role-carried-marketing_and_service = Marketing and customer service do the work
role-carried-partners = Partners do the work
# $rule: when a role is somebody's main job, as roles.toml says; it computes nothing
role-rule = Rule of thumb: when is it a main job? { $rule }

## How sure it is

stability-stable = stable
stability-fairly = fairly stable
stability-sensitive = sensitive

## From today to the proposal

change-absent = Neither today nor in the proposal

## Remarks on the whole

# $role: a role's name, $items: labels of questions, both "none" where a remark was kept without; $mode: field,
# remote or self
flag-segment_split =
    { $role ->
        [none] The target groups buy so differently that sellers should be divided by target group.
       *[other] The target groups buy in different ways. Consider dividing the role “{ $role }” by target group.
    }
flag-small_to_remote =
    { $mode ->
        [self] Small customers are visited although they could buy by self-service. Consider moving small customers to self-service.
       *[other] Small customers are visited although they could be served remotely. Consider serving small customers remotely.
    }
flag-small_to_remote-named =
    { $mode ->
        [self] Customers in the group { $small } are visited although they could buy by self-service. Consider moving the group to self-service.
       *[other] Customers in the group { $small } are visited although they could be served remotely. Consider serving the group remotely.
    }
flag-sellers_but_self_service =
    { $role ->
        [none] Customers buy by self-service, yet you have several sellers. Consider what the sellers should work on.
       *[other] Customers buy by self-service, yet you have several sellers. Consider what the role “{ $role }” should work on.
    }
flag-answers_missing =
    { $items ->
        [none] Some questions have no answers, so the proposal rests on the others alone.
       *[other] Answers are missing: { $items }. The proposal rests on the others alone.
    }

## The form the structure comes closest to

form-islands = Islands (each seller looks after their own customers from start to finish)
form-assembly_line = Assembly line (the customer moves from role to role)
form-pods = Pods (every target group has its own cross-functional team)
form-product_or_territory = Product lines or territories (sales is divided by them)
form-key_account_overlay = Separate key accounts (the largest have a named person)
form-partner_led = Partner-led (sales go through partners)
form-self_service = Self-service (marketing and customer service are the sales engine)

## What speaks for the form

form-why-few_own_roles = there are few dedicated roles
form-why-sellers_carry_the_hats = the sellers wear many hats
form-why-similar_customers = customers buy in similar ways
form-why-stages_have_their_own_roles = the stages of the customer relationship have dedicated roles
form-why-hand_over_between_roles = work is handed over between roles
form-why-segments_buy_differently = the segments buy differently
form-why-room_for_teams = there are enough people for teams
form-why-lines_need_own_expertise = the product lines need special expertise
form-why-sold_in_the_field = selling happens in the field
form-why-no_assembly_line = the work is not split into stages
form-why-key_accounts_have_their_own_role = key accounts have a dedicated role
form-why-large_and_small_sold_differently = large and small customers are sold to differently
form-why-large_and_small_sold_differently-named = { $large } and { $small } are sold to differently
form-why-sales_go_through_partners = sales go through partners
form-why-partners_have_their_own_role = partners have a dedicated role
form-why-customers_buy_by_themselves = customers buy by themselves
form-why-marketing_and_service_are_the_engine = marketing and service do the selling

## The order of the changes: measures that are not one role's change

wave-name_accountable = Name one accountable role for each stage
wave-write_hand_offs = Write down how work is handed over between roles
wave-move_small_accounts = Give small customers to a named person who serves them remotely
wave-move_small_accounts-named = Give the customer group { $small } to a named person who serves it remotely

## Who does what in a stage

raci-accountable = Accountable
raci-responsible = Responsible
raci-consulted = Consulted
# One letter each, the same on every screen and in every file
raci-accountable-letter = A
raci-responsible-letter = R
raci-consulted-letter = C

## What the law asks for

notice-cooperation_partly = The Finnish co-operation act may apply in part to organisations of 20 or more employees. The result is a proposal, not a decision. Check your obligations before deciding.
notice-cooperation_full = The Finnish co-operation act requires organisations of 50 or more employees to hold dialogue, and may require change negotiations, before deciding. The result is a proposal, not a decision.

## Written out: the structure as text

structure-title = Role structure
# $low, $high: the range a close call leaves
structure-range = Depending on close calls: { $low }–{ $high }.
structure-form = Closest form: { $form }
structure-form-why = Why: { $reasons }.
structure-yardstick = As a yardstick: in a small firm a seller should have broad responsibilities; a large one often has 10–15 customer-facing roles. But not always: it also depends on the size of what you sell.
structure-verdict-agreed = The group agrees on the result.
structure-verdict-open = The group still disagrees on some of the questions that affect the result.
structure-verdict-none = There is no consensus: the group is split in two, and the two sides would lead to different structures.
structure-own-roles = Dedicated roles
structure-hats-of-role = Hats: { $hats }
structure-shared-hats = Hats shared among those who do the work
structure-not-needed = Not needed
structure-coverage = How customers are covered
structure-items = Answers
structure-discuss = Discuss next
structure-camps = Two camps
# $item: a question's label, $answer: what this side answered
structure-camp = { $item }: { $answer } → dedicated roles { $roles }
structure-change = Today and the proposal
structure-raci = Responsibilities by stage
structure-waves = Order of the changes
# $number: 0, 1, 2, 3
structure-wave =
    { $number ->
        [0] At once
       *[other] Wave { $number }
    }
structure-flags = Remarks
structure-no-answer = no answers
structure-decisive = decides
structure-pilot = try it before deciding
# $share: written as a percentage, $word: stability-stable and so on
structure-stability = { $word }: the same result in { $share } of the random draws

asis-contradicts-exists =
    { $says } of { $total } say that somebody does this today: { $role }. { $items ->
        [none] The answers leave open whether it is needed.
       *[other] We did not ask about: { $items }.
    }
asis-contradicts-none =
    { $says } of { $total } say that nobody does this today: { $role }. { $items ->
        [none] The answers leave open whether it is needed.
       *[other] We did not ask about: { $items }.
    }
structure-next-questions = Worth asking next: { $items }
