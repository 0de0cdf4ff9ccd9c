### What the simulated participants of a rehearsal and of the demonstration write: a software firm of 85 people.

rehearsal-name = Rehearsal: { $name }
sample-name = Sample workshop: Nordtek
demo-name = Demonstration: Nordtek

remark-comment1-1 = Our pricing varies so much that it is hard to say what a typical deal is.
remark-comment1-2 = In large deals the customer’s IT is always involved, in small ones never.
remark-comment1-3 = Expansion only comes once the onboarding has gone well.
remark-comment1-4 = I answered for new customers. We sell to existing ones in a very different way.
remark-comment1-5 = Tenders stretch some of our deals to more than a year.
remark-comment1-6 = Deals that come through a partner move twice as fast.
remark-comment1-7 = A small customer could buy without us if the prices were public.
remark-comment1-8 = We sell too much customisation, and delivery pays for it.
remark-comment1-9 = The closer we get to signing, the more decision-makers turn up.
remark-comment1-10 = An annual contract is the rule today, a one-off sale the exception.

remark-comment2-1 = Sellers handle renewals amid everything else, and some are left to the last minute.
remark-comment2-2 = Leads sometimes wait for days because nobody owns them.
remark-comment2-3 = Onboarding works well, because it is clear who is responsible.
remark-comment2-4 = Offers get written in the evenings, after a day of meetings.
remark-comment2-5 = Support sells more than we think, but nobody talks about it.
remark-comment2-6 = The same customer gets calls from three different people.
remark-comment2-7 = Our sales manager is also our biggest seller. Who manages then?
remark-comment2-8 = The same person answers every technical question and is overloaded.
remark-comment2-9 = Too many hats: I do marketing in the morning and invoicing in the afternoon.
remark-comment2-10 = The roles are clear on paper, but in practice the work is done by those who have time.

remark-comment3-1 = Small customers would manage remotely if support answers quickly.
remark-comment3-2 = Municipalities buy in a very different way from companies.
remark-comment3-3 = The ten largest customers expect a contact of their own.
remark-comment3-4 = We visit small customers out of habit, not because they ask.
remark-comment3-5 = In the north customers want to see a face, in the south Teams is enough.
remark-comment3-6 = At chains head office decides, but the users are in the shops.
remark-comment3-7 = We should separate manufacturing from services: one asks for price, the other for results.
remark-comment3-8 = A remote meeting makes even a small customer feel important, if you prepare for it.
remark-comment3-9 = Large customers take all our time, and the small ones are forgotten.
remark-comment3-10 = We do not really know which of our customers are growing.

remark-custom-1 = This depends a lot on which customer we are talking about.
remark-custom-2 = A good question. We have never said this aloud.
remark-custom-3 = We have two different practices for this, and both work.
remark-custom-4 = We should also ask those who are not here today.
remark-custom-5 = A year ago I would have answered differently.
remark-custom-6 = The main obstacle is time: nobody gets to do this properly.

remark-ideas-1 = Agree who owns each customer
remark-ideas-2 = A shared list of open cases
remark-ideas-3 = Fewer internal meetings
remark-ideas-4 = One place for customer data
remark-ideas-5 = Answer every request within a day
remark-ideas-6 = Meet support once a week
remark-ideas-7 = Train new people properly
remark-ideas-8 = Stop selling what we cannot deliver
remark-ideas-9 = Visit customers together
remark-ideas-10 = A clear price list
