### The words of a role structure: statuses, changes, remarks, forms, order of the changes.

## What becomes of a role

role-status-own = Dedikerad roll
role-status-hat = Hatt
role-status-none = Behövs inte
role-carried-marketing_and_service = Marknadsföring och kundservice sköter det
role-carried-partners = Partnerna sköter det
# $rule: when a role is somebody's main job, as roles.toml says; it computes nothing
role-rule = Tumregel: när blir det en huvudsyssla? { $rule }

## How sure it is

stability-stable = stabil
stability-fairly = ganska stabil
stability-sensitive = känslig

## From today to the proposal

change-absent = Varken nu eller framöver

## Remarks on the whole

# $role: a role's name, $items: labels of questions, both "none" where a remark was kept without; $mode: field,
# remote or self
flag-segment_split =
    { $role ->
        [none] Målgrupperna köper så olika att säljarna bör delas upp efter målgrupp.
       *[other] Målgrupperna köper på olika sätt. Överväg att dela upp rollen ”{ $role }” efter målgrupp.
    }
flag-small_to_remote =
    { $mode ->
        [self] De små kunderna besöks i dag, även om de skulle kunna köpa på egen hand. Överväg att flytta dem till självbetjäning.
       *[other] De små kunderna besöks i dag, även om de skulle kunna skötas på distans. Överväg att sköta de små kunderna på distans.
    }
flag-small_to_remote-named =
    { $mode ->
        [self] Kunderna i gruppen { $small } besöks i dag, även om de skulle kunna köpa på egen hand. Överväg att flytta dem till självbetjäning.
       *[other] Kunderna i gruppen { $small } besöks i dag, även om de skulle kunna skötas på distans. Överväg att sköta gruppen på distans.
    }
flag-sellers_but_self_service =
    { $role ->
        [none] Kunderna köper på egen hand, men ni har ändå flera säljare. Fundera på vad säljarna ska göra.
       *[other] Kunderna köper på egen hand, men ni har ändå flera säljare. Fundera på vad rollen ”{ $role }” ska göra.
    }
flag-answers_missing =
    { $items ->
        [none] Det saknas svar på en del av frågorna, så förslaget bygger bara på de övriga svaren.
       *[other] Det saknas svar: { $items }. Förslaget bygger bara på de övriga svaren.
    }

## The form the structure comes closest to

form-islands = Öar (varje säljare sköter sina egna kunder från början till slut)
form-assembly_line = Löpande band (kunden går från roll till roll)
form-pods = Team (varje målgrupp har sitt eget tvärfunktionella team)
form-product_or_territory = Produktlinjer eller områden (försäljningen är indelad efter dem)
form-key_account_overlay = Nyckelkunder för sig (de största har en egen ansvarig)
form-partner_led = Partnerledd (försäljningen går genom partner)
form-self_service = Självbetjäning (marknadsföring och kundservice är försäljningsmaskineriet)

## What speaks for the form

form-why-few_own_roles = det finns få dedikerade roller
form-why-sellers_carry_the_hats = säljarna har många hattar
form-why-similar_customers = kunderna köper på liknande sätt
form-why-stages_have_their_own_roles = kundresans skeden har dedikerade roller
form-why-hand_over_between_roles = arbetet går från roll till roll
form-why-segments_buy_differently = målgrupperna köper på olika sätt
form-why-room_for_teams = det finns folk nog för team
form-why-lines_need_own_expertise = produktlinjerna kräver specialkompetens
form-why-sold_in_the_field = försäljningen sker på fältet
form-why-no_assembly_line = arbetet är inte uppdelat i skeden
form-why-key_accounts_have_their_own_role = nyckelkunderna har en dedikerad ansvarig
form-why-large_and_small_sold_differently = till stora och små säljer man på olika sätt
form-why-large_and_small_sold_differently-named = till grupperna { $large } och { $small } säljer man på olika sätt
form-why-sales_go_through_partners = försäljningen går genom partner
form-why-partners_have_their_own_role = partnerna har en dedikerad ansvarig
form-why-customers_buy_by_themselves = kunderna köper själva
form-why-marketing_and_service_are_the_engine = marknadsföring och kundservice sköter försäljningen

## The order of the changes: measures that are not one role's change

wave-name_accountable = En ansvarig utses för varje skede
wave-write_hand_offs = Överlämningarna mellan rollerna skrivs ner
wave-move_small_accounts = De små kunderna flyttas till en namngiven person som sköter dem på distans
wave-move_small_accounts-named = Kundgruppen { $small } flyttas till en namngiven person som sköter den på distans

## Who does what in a stage

raci-accountable = Ansvarar
raci-responsible = Utför
raci-consulted = Konsulteras
# One letter each, the same on every screen and in every file
raci-accountable-letter = A
raci-responsible-letter = U
raci-consulted-letter = K

## What the law asks for

notice-cooperation_partly = I organisationer med minst 20 anställda kan samarbetslagen delvis gälla förändringarna. Resultatet är ett förslag, inte ett beslut. Kontrollera skyldigheterna före besluten.
notice-cooperation_full = I organisationer med minst 50 anställda kräver samarbetslagen dialog och kan kräva omställningsförhandlingar före besluten. Resultatet är ett förslag, inte ett beslut.

## Written out: the structure as text

structure-title = Rollstruktur
# $low, $high: the range a close call leaves
structure-range = Med de osäkra inräknade { $low }–{ $high }.
structure-form = Närmaste form: { $form }
structure-form-why = Varför: { $reasons }.
structure-yardstick = Som jämförelse: i ett litet företag ska en säljares ansvarsområde vara brett, i ett stort finns det ofta 10–15 roller i kundarbetet. Men inte alltid: det beror också på hur stora lösningar ni säljer.
structure-verdict-agreed = Gruppen är överens om resultatet.
structure-verdict-open = Gruppen är ännu oense om en del av de frågor som påverkar resultatet.
structure-verdict-none = Enighet saknas: gruppen är delad i två läger, och deras svar skulle leda till olika strukturer.
structure-own-roles = Dedikerade roller
structure-hats-of-role = Hattar: { $hats }
structure-shared-hats = Hattar som delas mellan dem som gör arbetet
structure-not-needed = Behövs inte
structure-coverage = Så sköts kunderna
structure-items = Svar
structure-discuss = Diskutera härnäst
structure-camps = Två läger
# $item: a question's label, $answer: what this side answered
structure-camp = { $item }: { $answer } → dedikerade roller { $roles }
structure-change = Nuläge och förslag
structure-raci = Ansvar i varje skede
structure-waves = Ändringarnas ordning
# $number: 0, 1, 2, 3
structure-wave =
    { $number ->
        [0] Genast
       *[other] Våg { $number }
    }
structure-flags = Att lägga märke till
structure-no-answer = inga svar
structure-decisive = avgör
structure-pilot = pröva före beslut
# $share: written as a percentage, $word: stability-stable and so on
structure-stability = { $word }: samma resultat i { $share } av lottningarna

asis-contradicts-exists =
    { $says } av { $total } säger att någon gör detta i dag: { $role }. { $items ->
        [none] Svaren lämnar öppet om det behövs.
       *[other] Det här frågade vi inte om: { $items }.
    }
asis-contradicts-none =
    { $says } av { $total } säger att ingen gör detta i dag: { $role }. { $items ->
        [none] Svaren lämnar öppet om det behövs.
       *[other] Det här frågade vi inte om: { $items }.
    }
structure-next-questions = Värt att fråga härnäst: { $items }
