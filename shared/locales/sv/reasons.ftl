### Why a role became what it is, in sentences. A clause follows "eftersom"; it begins in lower case and has no full stop.

## Clauses: an answer above (high) or below (low) the middle of its scale
# $answer: the group's answer in short words, "none" where it is not shown; $level: its level, 0 where not shown

reason-deal_size-high = affären är stor{ $answer ->
        [none] { "" }
       *[other] { " " }({ $answer })
    }
reason-deal_size-low = affären är liten{ $answer ->
        [none] { "" }
       *[other] { " " }({ $answer })
    }
reason-sales_cycle-high = det tar lång tid att göra en affär{ $answer ->
        [none] { "" }
       *[other] { " " }({ $answer })
    }
reason-sales_cycle-low = affären görs snabbt{ $answer ->
        [none] { "" }
       *[other] { " " }({ $answer })
    }
reason-decision_makers-high = många hos kunden påverkar köpbeslutet{ $answer ->
        [none] { "" }
       *[other] { " " }({ $answer })
    }
reason-decision_makers-low =
    { $level ->
        [1] en enda person fattar köpbeslutet
       *[other] bara några få personer påverkar köpbeslutet
    }
reason-portfolio-high =
    { $level ->
        [4] delarna i det breda utbudet kräver egen expertis
       *[other] produktlinjerna är flera
    }
reason-portfolio-low =
    { $level ->
        [1] ni säljer en enda produkt eller tjänst
       *[other] utbudet är smalt
    }
reason-growth_path-high = kundrelationerna växer från en liten början
reason-growth_path-low = kunden köper en stor helhet på en gång
reason-revenue_model-high =
    { $level ->
        [5] intäkterna är helt återkommande
       *[other] intäkterna är främst återkommande
    }
reason-revenue_model-low =
    { $level ->
        [1] försäljningen består av engångsaffärer
       *[other] försäljningen består främst av engångsaffärer
    }
reason-self_serve-high =
    { $level ->
        [4] kunden kan göra hela köpet själv
       *[other] kunden kan köpa en del av utbudet själv
    }
reason-self_serve-low =
    { $level ->
        [1] kunden vill tala med någon före köpet
       *[other] en ny kund vill tala med någon före köpet
    }
reason-headcount-high = organisationen är så stor att arbetet kan delas upp{ $answer ->
        [none] { "" }
       *[other] { " " }({ $answer } personer)
    }
reason-headcount-low = organisationen är liten{ $answer ->
        [none] { "" }
       *[other] { " " }({ $answer } personer)
    }
reason-sellers-high = säljarna är flera{ $answer ->
        [none] { "" }
       *[other] { " " }({ $answer })
    }
reason-sellers-low =
    { $level ->
        [0] säljarna är få
        [1] ingen har försäljning som huvudsyssla
        [2] det finns en enda säljare
       *[other] säljarna är få ({ $answer })
    }
reason-target_groups-high = målgrupperna är flera{ $answer ->
        [none] { "" }
       *[other] { " " }({ $answer })
    }
reason-target_groups-low = målgrupperna är få{ $answer ->
        [none] { "" }
       *[other] { " " }({ $answer })
    }
reason-behaviour_diff-high = målgrupperna köper på olika sätt
reason-behaviour_diff-low = målgrupperna köper på samma sätt
reason-large_small-high = stora och små kunder köper på olika sätt
reason-large_small-high-named = { $large } och { $small } köper på olika sätt
reason-large_small-low = stora och små kunder köper på samma sätt
reason-large_small-low-named = { $large } och { $small } köper på samma sätt
reason-small_remote-high =
    { $level ->
        [5] små kunder inte behöver besökas
       *[other] de flesta små kunder inte behöver besökas
    }
reason-small_remote-high-named =
    { $level ->
        [5] kunderna i gruppen { $small } inte behöver besökas
       *[other] de flesta i gruppen { $small } inte behöver besökas
    }
reason-small_remote-low =
    { $level ->
        [1] också små kunder måste besökas
       *[other] också de flesta små kunder måste besökas
    }
reason-small_remote-low-named =
    { $level ->
        [1] kunderna i gruppen { $small } måste besökas
       *[other] de flesta i gruppen { $small } måste besökas
    }
reason-customers-high = kunderna är många{ $answer ->
        [none] { "" }
       *[other] { " " }({ $answer })
    }
reason-customers-low = kunderna är få{ $answer ->
        [none] { "" }
       *[other] { " " }({ $answer })
    }
reason-channel-high = partner står för en stor del av försäljningen{ $answer ->
        [none] { "" }
       *[other] { " " }({ $answer })
    }
reason-channel-low =
    { $level ->
        [1] ni inte säljer via partner
       *[other] partner står för en liten del av försäljningen
    }
reason-delivery-high =
    { $level ->
        [3] införandet tar veckor
        [4] införandet är ett projekt på flera månader
       *[other] införandet kräver mycket arbete
    }
reason-delivery-low =
    { $level ->
        [1] produkten kan användas direkt
       *[other] införandet kräver lite arbete
    }
reason-tenders-high =
    { $level ->
        [4] största delen av försäljningen upphandlas
       *[other] en stor del av försäljningen upphandlas
    }
reason-tenders-low =
    { $level ->
        [1] ni inte deltar i upphandlingar
       *[other] upphandlingarna är få
    }
reason-tech_fit-high =
    { $level ->
        [4] lösningen måste planeras eller dimensioneras före affären
       *[other] det måste säkerställas före affären att lösningen passar
    }
reason-tech_fit-low =
    { $level ->
        [1] den tekniska lämpligheten inte behöver säkerställas före affären
       *[other] en kort standarddemo räcker före affären
    }
reason-service_share-high = service och reservdelar står för en stor del av omsättningen{ $answer ->
        [none] { "" }
       *[other] { " " }({ $answer })
    }
reason-service_share-low =
    { $level ->
        [1] service och reservdelar inte ger någon omsättning
       *[other] service och reservdelar ger liten omsättning
    }
reason-order_frequency-high =
    { $level ->
        [3] samma kund beställer varje månad
        [4] samma kund beställer varje vecka
       *[other] samma kund beställer ofta
    }
reason-order_frequency-low = samma kund beställer sällan
reason-concentration-high = de tio största kunderna står för en stor del av försäljningen{ $answer ->
        [none] { "" }
       *[other] { " " }({ $answer })
    }
reason-concentration-low = försäljningen fördelas på många kunder
reason-lead_source-high =
    { $level ->
        [5] ni måste söka upp nya kunder
       *[other] ni måste söka upp de flesta nya kunder
    }
reason-lead_source-low =
    { $level ->
        [1] nya kunder hittar er själva
       *[other] de flesta nya kunder hittar er själva
    }

## Clauses: what decided instead of the answers

reason-seats-low =
    { $level ->
        [0] säljarna är färre än säljuppgifterna
        [1] ingen har försäljning som huvudsyssla
       *[other] säljarna är färre ({ $answer }) än säljuppgifterna
    }
reason-anchor-high = det här är grundarbetet för dem som har försäljning som huvudsyssla

# $clause: a clause about a question that was not asked
reason-assumed = { $clause } (antagande, inte frågat)

## What became of the role: the beginning of the sentence. $role: a role's name

reason-lead-own = { $role } är en dedikerad roll
reason-lead-own-kept = { $role } förblir en dedikerad roll
reason-lead-own-new = { $role } är en ny dedikerad roll
reason-lead-own-split_out = { $role } blir en dedikerad roll
reason-lead-hat = { $role } är en hatt
reason-lead-hat-kept = { $role } förblir en hatt
reason-lead-hat-new = { $role } är en ny hatt
reason-lead-hat-merged = { $role } blir en hatt
reason-lead-hat-moved = { $role } förblir en hatt (flyttas till en annan roll)
reason-lead-none = { $role } behövs inte
reason-lead-none-absent = { $role } behövs inte framöver heller
reason-lead-none-removed = { $role } behövs inte längre

## The sentence. $lead: its beginning; $first, $second: clauses

reason-because-one = { $lead }, eftersom { $first }.
reason-because-and = { $lead }, eftersom { $first } och { $second }.
reason-because-but = { $lead }, eftersom { $first }, men { $second }.
reason-hat-though = { $lead }, eftersom { $first }, men arbetet räcker inte till en huvudsyssla.
reason-hat-since-one = { $lead }: det finns arbete, men det räcker inte till en huvudsyssla, eftersom { $first }.
reason-hat-since-and = { $lead }: det finns arbete, men det räcker inte till en huvudsyssla, eftersom { $first } och { $second }.
reason-plain-own = { $lead }.
reason-plain-hat = { $lead }: det finns arbete, men inte så det räcker till en huvudsyssla.
reason-plain-none = { $lead }: inget svar talar för den.
# $items: labels of questions
reason-not-asked = { $role } lämnas öppen, eftersom det här inte frågades: { $items }.
# $items: labels of questions, where older software kept no clauses
reason-rests-on = Resultatet bygger mest på de här svaren: { $items }.
# $first: a clause
reason-not-asked-assumed = { $role } lämnas öppen, eftersom det här inte frågades: { $items }. Vi antog att { $first }.

## What the group said of today and of friction. $count of $total say so

reason-today-own = { $count }/{ $total } säger att rollen är någons huvudsyssla i dag.
reason-today-part = { $count }/{ $total } säger att arbetet görs vid sidan av annat i dag.
reason-today-none = { $count }/{ $total } säger att ingen gör arbetet i dag.
reason-friction = Ansvaret är oklart: { $count }/{ $total } nämnde skedet ”{ $stage }” bland de tre oklaraste.

## What would change it. $item: a question's label, $level: an answer; $status: own, hat or none

reason-turn-fact = Om { $item } vore { $level } skulle rollen { $status ->
        [own] vara dedikerad
        [hat] vara en hatt
       *[none] inte behövas
    }.
reason-turn-view = Om { $votes }/{ $total } svar på frågan { $item } flyttades mot svaret { $level } skulle rollen { $status ->
        [own] vara dedikerad
        [hat] vara en hatt
       *[none] inte behövas
    }.
reason-turn-unasked = Det här frågades inte: { $item }. Om svaret vore { $level } skulle rollen { $status ->
        [own] vara dedikerad
        [hat] vara en hatt
       *[none] inte behövas
    }.
reason-turn-no = Inget enskilt svar skulle ändra resultatet.
# A label or an answer, as the sentences above quote it
reason-quoted = ”{ $words }”
# $count of $total accept the role
reason-accepted = { $count }/{ $total } kan godta förslaget.

## How certain the result is

certainty-firm = säker
certainty-likely = sannolik
certainty-open = öppen
