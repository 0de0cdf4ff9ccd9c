### Invitations by mail: what they say, and what the console says of them.

mail-subject = Invitation to a workshop: { $name }
mail-reminder-subject = Reminder: { $subject }
mail-reminder-lead = You have not joined the workshop yet. The link and your code are below.
mail-body = Welcome to a workshop that decides the roles of sales. Everybody answers with their own phone or computer. No app and no account is needed.
mail-workshop = Workshop: { $name }
# $zone: time zone, as Europe/Helsinki
mail-when = Time: { $moment } ({ $zone })
mail-join = Join: { $address }
mail-code = Your own code: { $code }
    One person joins with the code, so please do not forward this message.
mail-calendar-code = Your own code is in the invitation.
mail-kept = Your address is used for the invitations of this workshop alone, and is deleted when the workshop ends.

## The console

console-mail = Invitations by mail
console-mail-open = Invite by mail
console-mail-title = Invitations: { $name }
console-mail-off = This server has no mail. The person who runs it turns it on with the setting ROOLITUS_MAIL_HOST and tries it with the command roolitus mail test.
console-mail-lead = Everybody gets a link to the workshop and, if you set a time, a calendar entry. The sender is { $sender }. Addresses are deleted when the workshop ends.
console-mail-codes = Everybody gets a one-time code in the message.
console-mail-late = If a message bounces only later, the notice goes to the sender’s mailbox and is not shown here.
console-mail-letter = The message
console-mail-starts = Begins
console-mail-starts-hint = In your own time ({ $zone }). Left empty, the message has neither a time nor a calendar entry.
console-mail-minutes = Length, min
console-mail-language = Language
console-mail-subject = Subject
console-mail-body = Your own text
console-mail-body-hint = Link, code, time and the note on deleting the address are always added below the text.
console-mail-save = Save the message
console-mail-saved = The message is saved, for what is sent from now on.
console-mail-preview = Preview
console-mail-preview-reminder = Preview the reminder
console-mail-people = Whom to invite
console-mail-addresses = Mail addresses
console-mail-addresses-hint = Paste addresses, one or more a line. Rows of a table will do as well.
console-mail-file = Import from a file (CSV or text)
console-mail-send = Send invitations
console-mail-done =
    { $new ->
        [0] All of these were invited already.
        [one] One invitation is on its way.
       *[other] { $new } invitations are on their way.
    } { $known ->
        [0] { "" }
        [one] One was invited already.
       *[other] { $known } were invited already.
    }
console-mail-remind = Remind those who have not joined
console-mail-reminded =
    { $count ->
        [0] Everybody who got the invitation has joined already.
        [one] One reminder is on its way.
       *[other] { $count } reminders are on their way.
    }
console-mail-joined = { $invited } invited, { $joined } joined with their own code. Who has joined is not shown.
console-mail-invited = { $invited } invited.
console-mail-list = Invited
console-mail-none = Nobody is invited yet.
console-mail-state-waiting = Waiting to be sent
console-mail-state-sending = Being sent
console-mail-state-sent = Sent
console-mail-state-refused = Not delivered
console-mail-state-unsure = Perhaps sent
console-mail-again = Send again
console-mail-withdraw = Delete the address

## Why a letter was not taken, and what to do

mail-problem-mail_name_not_found = The mail server’s name is not found. Check ROOLITUS_MAIL_HOST.
mail-problem-mail_unreachable = The mail server cannot be reached. Check server, port and firewall.
mail-problem-mail_timeout = The mail server does not answer in time. Check the port (587 or 465) and the firewall.
mail-problem-mail_certificate = The mail server’s certificate is not valid for its name. Check ROOLITUS_MAIL_HOST.
mail-problem-mail_tls = There is no encrypted connection. Check that ROOLITUS_MAIL_TLS and the port go together.
mail-problem-mail_no_starttls = The mail server does not offer STARTTLS. Try ROOLITUS_MAIL_TLS=tls and port 465.
mail-problem-mail_log_in = The mail server does not accept the user or the password. Check ROOLITUS_MAIL_USER and the password file.
mail-problem-mail_no_log_in = The mail server takes no log-in. Remove ROOLITUS_MAIL_USER or change the encryption.
mail-problem-mail_sender_refused = The mail server does not send from this address. Check ROOLITUS_MAIL_FROM.
mail-problem-mail_address_refused = The server takes no mail for this address. Check the address.
mail-problem-mail_refused = The server did not take the message. Read what it answered.
mail-problem-mail_nonsense = The server’s answer was not understood. Check that the port is a mail server’s and that the encryption is right.
mail-problem-mail_unsure = The connection broke while the message was being sent. It may have arrived, so it is not sent again automatically.
mail-problem-mail_code_lost = The server’s secret has changed and the code no longer works. Delete the address and invite again.
