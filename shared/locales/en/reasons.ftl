### Why a role became what it is, in sentences. A clause follows "because"; it begins in lower case and has no full stop.

## Clauses: an answer above (high) or below (low) the middle of its scale
# $answer: the group's answer in short words, "none" where it is not shown; $level: its level, 0 where not shown

reason-deal_size-high = deals are large{ $answer ->
        [none] { "" }
       *[other] { " " }({ $answer })
    }
reason-deal_size-low = deals are small{ $answer ->
        [none] { "" }
       *[other] { " " }({ $answer })
    }
reason-sales_cycle-high = deals take long to close{ $answer ->
        [none] { "" }
       *[other] { " " }({ $answer })
    }
reason-sales_cycle-low = deals close fast{ $answer ->
        [none] { "" }
       *[other] { " " }({ $answer })
    }
reason-decision_makers-high = many people influence the purchase{ $answer ->
        [none] { "" }
       *[other] { " " }({ $answer })
    }
reason-decision_makers-low =
    { $level ->
        [1] one person decides on the purchase
       *[other] only a few people influence the purchase
    }
reason-portfolio-high =
    { $level ->
        [4] the areas of a broad range need their own expertise
       *[other] there are several product lines
    }
reason-portfolio-low =
    { $level ->
        [1] you sell one product or service
       *[other] the range is narrow
    }
reason-growth_path-high = customers grow from a small start
reason-growth_path-low = customers buy the whole solution at once
reason-revenue_model-high =
    { $level ->
        [5] all revenue is recurring
       *[other] most revenue is recurring
    }
reason-revenue_model-low =
    { $level ->
        [1] sales are one-time deals
       *[other] sales are mostly one-time deals
    }
reason-self_serve-high =
    { $level ->
        [4] customers can make the whole purchase by self-service
       *[other] customers can buy part of the range by self-service
    }
reason-self_serve-low =
    { $level ->
        [1] customers want to talk to somebody before they buy
       *[other] new customers want to talk to somebody before they buy
    }
reason-headcount-high = the organisation is large enough to divide the work{ $answer ->
        [none] { "" }
       *[other] { " " }({ $answer } people)
    }
reason-headcount-low = the organisation is small{ $answer ->
        [none] { "" }
       *[other] { " " }({ $answer } people)
    }
reason-sellers-high = there are several sellers{ $answer ->
        [none] { "" }
       *[other] { " " }({ $answer })
    }
reason-sellers-low =
    { $level ->
        [0] there are few sellers
        [1] nobody sells as a main job
        [2] there is one seller
       *[other] there are few sellers ({ $answer })
    }
reason-target_groups-high = there are several target groups{ $answer ->
        [none] { "" }
       *[other] { " " }({ $answer })
    }
reason-target_groups-low = there are few target groups{ $answer ->
        [none] { "" }
       *[other] { " " }({ $answer })
    }
reason-behaviour_diff-high = target groups buy differently
reason-behaviour_diff-low = target groups buy alike
reason-large_small-high = large and small customers buy differently
reason-large_small-high-named = { $large } and { $small } buy in different ways
reason-large_small-low = large and small customers buy alike
reason-large_small-low-named = { $large } and { $small } buy alike
reason-small_remote-high =
    { $level ->
        [5] small customers need not be met
       *[other] most small customers need not be met
    }
reason-small_remote-high-named =
    { $level ->
        [5] customers in the group { $small } need not be met
       *[other] most customers in the group { $small } need not be met
    }
reason-small_remote-low =
    { $level ->
        [1] even small customers have to be met
       *[other] even most small customers have to be met
    }
reason-small_remote-low-named =
    { $level ->
        [1] customers in the group { $small } have to be met
       *[other] most customers in the group { $small } have to be met
    }
reason-customers-high = there are many customers{ $answer ->
        [none] { "" }
       *[other] { " " }({ $answer })
    }
reason-customers-low = there are few customers{ $answer ->
        [none] { "" }
       *[other] { " " }({ $answer })
    }
reason-channel-high = partners bring a large part of sales{ $answer ->
        [none] { "" }
       *[other] { " " }({ $answer })
    }
reason-channel-low =
    { $level ->
        [1] nothing is sold through partners
       *[other] partners bring a small part of sales
    }
reason-delivery-high =
    { $level ->
        [3] onboarding takes weeks
        [4] onboarding is a project of several months
       *[other] onboarding takes a lot of work
    }
reason-delivery-low =
    { $level ->
        [1] the product can be used at once
       *[other] onboarding takes little work
    }
reason-tenders-high =
    { $level ->
        [4] most sales go through tenders
       *[other] a large part of sales goes through tenders
    }
reason-tenders-low =
    { $level ->
        [1] there are no tenders
       *[other] there are few tenders
    }
reason-tech_fit-high =
    { $level ->
        [4] the solution has to be designed or sized before the deal
       *[other] technical fit has to be checked before the deal
    }
reason-tech_fit-low =
    { $level ->
        [1] technical fit need not be checked before the deal
       *[other] a short standard demo is enough before the deal
    }
reason-service_share-high = service and spare parts bring a large part of revenue{ $answer ->
        [none] { "" }
       *[other] { " " }({ $answer })
    }
reason-service_share-low =
    { $level ->
        [1] service and spare parts bring no revenue
       *[other] service and spare parts bring little revenue
    }
reason-order_frequency-high =
    { $level ->
        [3] the same customer orders every month
        [4] the same customer orders every week
       *[other] the same customer orders often
    }
reason-order_frequency-low = the same customer rarely orders
reason-concentration-high = the ten largest customers bring a large part of sales{ $answer ->
        [none] { "" }
       *[other] { " " }({ $answer })
    }
reason-concentration-low = sales are spread over many customers
reason-lead_source-high =
    { $level ->
        [5] new customers have to be sought out
       *[other] most new customers have to be sought out
    }
reason-lead_source-low =
    { $level ->
        [1] new customers find you by themselves
       *[other] most new customers find you by themselves
    }

## Clauses: what decided instead of the answers

reason-seats-low =
    { $level ->
        [0] there are fewer sellers than selling jobs
        [1] nobody sells as a main job
       *[other] there are fewer sellers ({ $answer }) than selling jobs
    }
reason-anchor-high = this is the basic work of those who sell as a main job

# $clause: a clause about a question that was not asked
reason-assumed = { $clause } (assumed, not asked)

## What became of the role: the beginning of the sentence. $role: a role's name

reason-lead-own = { $role } is a dedicated role
reason-lead-own-kept = { $role } stays a dedicated role
reason-lead-own-new = { $role } is a new dedicated role
reason-lead-own-split_out = { $role } becomes a dedicated role
reason-lead-hat = { $role } is a hat
reason-lead-hat-kept = { $role } stays a hat
reason-lead-hat-new = { $role } is a new hat
reason-lead-hat-merged = { $role } becomes a hat
reason-lead-hat-moved = { $role } stays a hat (and moves to another role)
reason-lead-none = { $role } is not needed
reason-lead-none-absent = { $role } is still not needed
reason-lead-none-removed = { $role } is no longer needed

## The sentence. $lead: its beginning; $first, $second: clauses

reason-because-one = { $lead } because { $first }.
reason-because-and = { $lead } because { $first } and { $second }.
reason-because-but = { $lead } because { $first }, but { $second }.
reason-hat-though = { $lead } because { $first }, but there is not enough work for a main job.
reason-hat-since-one = { $lead }: there is work, but not enough for a main job, because { $first }.
reason-hat-since-and = { $lead }: there is work, but not enough for a main job, because { $first } and { $second }.
reason-plain-own = { $lead }.
reason-plain-hat = { $lead }: there is work, but not enough for a main job.
reason-plain-none = { $lead }: no answer speaks for it.
# $items: labels of questions
reason-not-asked = { $role } stays open because this was not asked: { $items }.
# $items: labels of questions, where older software kept no clauses
reason-rests-on = The result rests most on these answers: { $items }.
# $first: a clause
reason-not-asked-assumed = { $role } stays open because this was not asked: { $items }. We assumed that { $first }.

## What the group said of today and of friction. $count of $total say so

reason-today-own = { $count }/{ $total } say that the role is somebody’s main job today.
reason-today-part = { $count }/{ $total } say that the work is done alongside other work today.
reason-today-none = { $count }/{ $total } say that nobody does the work today.
reason-friction = Responsibilities are unclear: { $count }/{ $total } named the stage “{ $stage }” among the three least clear.

## What would change it. $item: a question's label, $level: an answer; $status: own, hat or none

reason-turn-fact = If { $item } were { $level }, the role would { $status ->
        [own] be dedicated
        [hat] be a hat
       *[none] not be needed
    }.
reason-turn-view = If { $votes }/{ $total } answers to { $item } moved towards { $level }, the role would { $status ->
        [own] be dedicated
        [hat] be a hat
       *[none] not be needed
    }.
reason-turn-unasked = This was not asked: { $item }. If the answer were { $level }, the role would { $status ->
        [own] be dedicated
        [hat] be a hat
       *[none] not be needed
    }.
reason-turn-no = No single answer would change the result.
# A label or an answer, as the sentences above quote it
reason-quoted = “{ $words }”
# $count of $total accept the role
reason-accepted = { $count }/{ $total } can accept the proposal.

## How certain the result is

certainty-firm = firm
certainty-likely = likely
certainty-open = open
