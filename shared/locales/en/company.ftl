### The company's words and face on the console: names of roles, stages and segments, the colour, the logo.

console-company = Company names and look
console-company-title = Company names and look: { $name }
console-company-lead = These apply to this workshop only. They show on the phones, on the projector, on the results page and in every file.
console-company-face = Colour and logo
console-company-accent = Company colour
console-company-accent-hint = For example #0b5c6b. Empty: the software’s colour. It must contrast with white, so that text can be read.
console-company-accent-use = Use the nearest colour that passes, { $colour }
console-company-logo = Logo
console-company-logo-hint = A PNG or JPEG picture, at most 1 MB and 4,000 pixels wide. A transparent background looks best.
console-company-logo-choose = Choose a picture
console-company-logo-remove = Remove the logo
console-company-logo-alt = The company’s logo
console-company-names = Names
console-company-names-hint = Type a name only where you use another one. It is the same in every language, at most 40 characters.
console-company-names-closed = The workshop has ended, so the names stay as they are in the results.
console-company-roles = Roles
console-company-stages = Stages of the customer’s path
console-company-segments = Customer segments
console-company-saved = The company’s names and look have been saved.
console-company-templates = Templates
console-company-templates-hint = Decks and role charters are made on the company’s template. At most 10 MB, no macros and no links out. Only the workshop’s owner can change them.
console-company-pptx = PowerPoint template (.pptx, 16:9)
console-company-docx = Word template (.docx)
console-company-template-now = In use: { $file }
console-company-template-remove = Remove the template

# Where the company has names for its segments: $large and $small.
plan-cover-large-field-named = { $large } are met in the field
plan-cover-large-remote-named = { $large } are served remotely
plan-cover-large-self-named = { $large } buy by self-service
plan-cover-small-field-named = { $small } are met in the field
plan-cover-small-remote-named = { $small } are served remotely
plan-cover-small-self-named = { $small } buy by self-service
plan-whom-large-named = { $role } ({ $large })
plan-whom-small-named = { $role } ({ $small })
