### How many people: the figures that are asked, what they come to, what was assumed.

people-section = How many
people-title =
    { $count ->
        [one] With your figures one role needs { $range } people
       *[other] With your figures { $words } roles need { $range } people in all
    }
people-lead = The number says how much work there is, not how many to hire. The role structure stays the same whatever the figures.
people-range = { $low }–{ $high }
people-less = under 1
people-by-role = People for each role
people-figures = The figures
people-swings = What moves the number most
people-swings-is = People in all if the figure were a quarter smaller or a quarter larger.
people-swing = { $smaller } / { $larger }
people-tension = Compared with today’s sellers
people-tension-fits = With your figures the selling roles need { $range } people, and according to the answers { $today } have selling as their main job. The numbers agree.
people-tension-more_work = With your figures the selling roles need { $range } people, but according to the answers { $today } have selling as their main job. Not every role can be filled full time: begin with one and review the pilot before the next.
people-tension-more_sellers = With your figures { $range } people are enough for the selling roles, though according to the answers { $today } have selling as their main job. Check the figures, and where the time goes, before you conclude anything.
people-more = { $low } or more
people-below-one = With your figures the work does not fill one person’s time: { $roles }. The number does not change the structure, but the job can begin part time.
people-managers = { $role }: { $range }, where one manager leads { $least }–{ $most } people.
people-unsized = These figures do not say how many people are needed for: { $roles }.
people-missing = Figures that are missing, so their work is not counted: { $figures }.
people-assumed = What we assumed
people-assumed-selling_hours = A person has { $hours } customer hours a year, since the figure was not given.
people-assumed-hours_range = The range comes from customer hours that may be a fifth fewer or more.
people-assumed-large_shares = Of the contacts with large customers, sales has 55%, customer success 25% and account management 20%. If a role is not dedicated, its share goes to the others.
people-assumed-lead_hours = A lead takes { $hours } hours.
people-assumed-span = One manager leads { $least }–{ $most } people.
people-method = Workload method: customers × contacts a year × hours ÷ customer hours per person (Talley 1961, Journal of Marketing 25:3). It counts the work, not what the market would buy. The shares, the hours of a lead and the people of a manager are assumptions, not findings.
people-share-large = { $segment }, { $share } of the contacts
people-share-small = { $segment }, { $share } of the contacts
people-share-leads = leads
people-column-role = Role
people-column-work = Work
people-column-hours = Hours a year
people-column-people = People
people-column-low = At least
people-column-high = At most
people-column-figure = Figure
people-column-value = Value
people-column-smaller = A quarter smaller
people-column-larger = A quarter larger
people-sheet = How many
people-sheet-figures = Figures
people-total = In all

figure-customers = Customers: { $segment }
figure-contacts = Contacts a year with each: { $segment }
figure-hours = Hours per contact: { $segment }
figure-leads = Leads a month
figure-selling_hours = Customer hours per person per year

console-people = How many people
console-people-lead = Five figures are enough, and each is optional. They say how many people each dedicated role needs. The role structure does not change with them.
console-people-hint-hours = With preparation and travel.
console-people-hint-selling_hours = Time for customers, without internal work. Empty: we assume 1,000 hours.
console-people-customers = Customers
console-people-contacts = Contacts a year with each
console-people-hours = Hours per contact
console-people-compute = Save and compute
console-people-later = The figures have been saved. The number of people is computed once the role structure has been shown.
console-people-nothing = Nothing can be computed from these figures yet. Customers need their number, contacts and hours; or give the number of leads.
console-people-result =
    { $count ->
        [one] One role needs { $range } people
       *[other] { $count } roles need { $range } people in all
    }
