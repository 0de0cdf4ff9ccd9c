### What happened and what to do next: one message for each refusal, `error-<code>`.
### A message may use only variables that every refusal with its code carries.

## Getting in

error-unknown_code = No workshop has this code. Check the code and try again.
error-unknown_workshop = The workshop was not found. Check the link or ask the facilitator for a new one.
error-workshop_ended = The workshop has ended and takes no more answers. Earlier answers are saved.
error-imported_workshop = The workshop was imported from a file and cannot be changed or continued. See and download its results instead.
error-import_is_here = The same workshop has been imported already (id { $workshop }). Replace the earlier import, or leave the file.
error-workshop_is_here = The same workshop is on this server already (id { $workshop }). Open it from the list of workshops.
error-workshop_full = The workshop is full. Tell the facilitator, who can make room.
error-no_table_mode = Here everybody answers with their own device. Join alone.
error-table_size = At most { $max } people can answer with one device. Join with more devices.
error-hands_only = This device counts hands. Reload the page.
error-room_locked = The workshop is not taking new participants right now. Ask the facilitator to let you in.
error-not_joined = You have not joined the workshop yet. Join with the code to continue.
error-personal_code_required = This workshop needs a personal code. Enter the one in your invitation.
error-personal_code_unknown = There is no such code. Check that you typed it exactly as in your invitation.
error-personal_code_used = This code has already been used. Continue on the same device as before or ask the facilitator for a new code.
error-bad_name = This name does not work. Use 1–{ $max } characters.
error-bad_group = There is no such department in this workshop. Choose one from the list.
error-group_fixed = The department can no longer be changed, since answers have been seen. Otherwise the change would reveal what you answered.
error-identity_fixed = How people join can no longer be changed, since somebody has joined or been invited.
error-already_rehearsal = A rehearsal cannot be rehearsed again. Start from the original workshop.
error-rehearsal_exists = You already have a rehearsal. End it first, in the list of workshops.
error-rehearsals_full = The server is already running { $max } rehearsals. Try again later.
error-rehearsal_running = The simulated participants are here already. Wait for them to answer.
error-rehearsal_failed = The program that plays the participants did not start, or broke off. Try again.
error-not_rehearsal = This workshop is not a rehearsal. Start one in the list of workshops.

## Answering

error-not_open = This question cannot be answered right now. Wait for the facilitator to open it.
error-item_hidden = This question has not been opened yet. Wait for the facilitator to open it.
error-item_locked = Answering had already closed, so your latest choice came too late.
error-unknown_item = This question is not part of the workshop. Reload the page.
error-unknown_role = This role is not part of the workshop. Choose one from the list.
error-invalid_answer = The answer does not fit this question. Choose an answer again.
error-stale_vote = A new round of this question has begun, and your answer came too late for the old one. Answer again.
error-paused = The workshop is paused. You can answer again when the facilitator continues.

## Comments

error-comment_empty = The comment is empty. Write something first.
error-comments_used = You can write at most { $max } comments on one question. Edit one of your earlier comments.
error-comment_too_long = The comment is too long. Shorten it to at most { $max } characters.
error-comments_closed = Comments are closed right now. Write when the facilitator opens the question.
error-reason_not_asked = No reason is asked right now. One is asked when the group is in two camps and the result is shown.
error-reason_given = You have given your reason already. You can edit it.
error-beforehand_over = The time for answering beforehand is over. You can answer in the workshop when it starts.
error-beforehand_time = Choose a future time, at most { $days } days from now.
error-beforehand_started = The workshop has started, so nobody can answer beforehand any more.
error-beforehand_sealed = Answers given beforehand are sealed. Open the workshop first.
error-unknown_comment = The comment is no longer there. It may have been removed; you can write a new one.
error-not_yours = Somebody else wrote this. You can change only your own comments.

## Leading the workshop

error-unknown_step = This step is not on the agenda. Choose one from the agenda.
error-wrong_phase = The question has already moved on. Check the screen and try again.
error-changed_meanwhile = Things changed before you pressed. Check the screen and press again if needed.
error-rounds_used = This question has already had { $max } rounds. Carry on by talking it through.
error-nothing_to_undo = There is nothing left to undo. You can carry on from here.
error-not_revealed = The result has not been revealed yet. You will see it when the facilitator reveals it.
error-not_ended = The workshop is still running. End it first.
error-reason_required = The change needs a reason. Write briefly why you depart from the computed result.
error-plan_text_missing = The text is missing. Write what is to be done or what was decided.
error-plan_text_too_long = The text is too long. Shorten it to at most { $max } characters.
error-plan_full = There can be at most { $max } actions and decisions. Change one of those in the list.
error-bad_date = This is not a date. Give it as day, month and year.
error-unknown_action = This entry is no longer there. Reload the page.
error-written_meanwhile = Somebody else wrote here at the same time. Look at both texts and choose one.
error-own_items_too_many = There can be at most { $max } custom questions. Remove one of them.
error-own_item_text = The text of custom question { $number } is missing or too long. Write at most { $max } characters.
error-own_item_label = The short name of custom question { $number } is too long. Shorten it to at most { $max } characters.
error-own_item_options = Check the options of custom question { $number }: { $min }–{ $max } different ones, each at most { $length } characters.
error-own_item_step = Custom question { $number } has no step. Choose the step in which it is asked.
error-own_item_twice = Custom question { $number } is on the list already. Change it or remove it.
error-own_item_asked = The question “{ $label }” has been opened to the participants, so it can no longer be changed or removed. You can hide it and add another.
error-ideas_too_few = A ranking needs at least { $min } different ideas. Bring hidden ones back, or open the question again.
error-ideas_too_many = The list has { $count } ideas, and { $max } can be ranked. Merge or hide some.
error-ideas_ranked = The ranking of these ideas has been opened already. You can ask it again from its own row.

## Accounts and rights

error-log_in_required = You need to be logged in for this. Log in and carry on.
error-not_allowed = You are not allowed to do this. Ask the owner of the workshop for the right.
error-not_owner = Only the site owner can do this. Ask them to do it.
error-last_owner = The only site owner’s account cannot be closed. Ask the administrator to name another one first.
error-wrong_password = The name or the password is wrong. Check them and try again.
error-log_in_busy = The server is busy with many log-ins right now. Wait a moment and try again.
error-second_factor_needed = The password is right. Now enter the code from your authenticator app.
error-wrong_second_factor = The code is wrong or was already used. Wait for the next code and try again.
error-second_factor_on = Two-step log-in is already on. Turn it off first if you want to change phones.
error-second_factor_expired = The set-up was started in another window or was interrupted. Start again.
error-token_unknown = The API token is not known. Check that it was copied whole, or make a new one.
error-token_expired = The API token has expired. Make a new one under My account.
# $scope: what the token would have to allow, as workshops.write
error-token_scope = The API token does not allow this ({ $scope }). Make a token that does.
error-too_many_tokens = There can be { $max } API tokens at most. Remove one of them.
error-key_reused = The same Idempotency-Key was used for another request. Use a new one for each request.
error-request_pending = The same request is still being handled, or was cut off. Check first whether it was done.
error-webhook_address = That is not an address. Enter a full one, for example https://example.com/roolitus.
error-webhook_not_https = The address does not begin with https://. Enter one that does, so that nobody reads the messages on their way.
error-too_many_webhooks = There can be { $max } addresses at most. Remove one of them.
error-password_too_short = The password is too short. Use at least { $min } characters.
error-password_too_long = The password is too long. Use at most { $max } characters.
error-password_too_common = The password is easy to guess. Think of another one, such as a few words in a row.
error-account_exists = There is already an account with this name. Log in or choose another name.
error-unknown_account = The account was not found. Check the name or ask the administrator for an invitation.
error-link_expired = The link has expired. Ask for a new one.
error-link_used = The link has already been used. Log in or ask for a new one.

## Logging in by the organisation's own provider

error-provider_away = The log-in service can’t be reached. Wait a moment and try again.
error-provider_nonsense = The log-in service’s answer can’t be trusted, so logging in was stopped. Tell your administrator.
error-provider_refused = The log-in service did not confirm the log-in. Try again, or ask your organisation’s support.
error-sign_on_expired = Logging in was interrupted or took too long. Start again in the same browser.
error-not_admitted = Your account has no access here. Ask the administrator for it.
error-not_invited = You have no account here yet. Ask a colleague for an invitation link and log in through it.
error-subject_taken = This organisation account is linked to another account already. Log in with it, or ask your administrator.
error-log_in_again = This needs a fresh log-in. Log out and in again, and then try again straight away.
error-password_log_in_off = Logging in with a password is switched off. Log in with your organisation’s account.

## Connection and server

error-not_found = This page does not exist. Check the address or ask for a new link.
error-malformed = The request was not understood. Reload the page and try again.
error-too_large = What you sent is too large. Shorten it and try again.
error-removed = The facilitator has removed this phone and its answers from the workshop. If that was a mistake, join again.
error-too_many_screens = The same workshop is open in too many tabs. Carry on in the one you opened last.
error-bad_wifi = The name or password does not fit a network. A name has at most 32 characters, a password 8 to 63 without accents.
error-wall_link_revoked = The link to the projector is no longer in use. Ask the facilitator for a new one.
error-too_fast = Too many tries in a row. Wait a moment and try again.
error-storage_unavailable = Saving is not possible right now. Wait a moment and try again.
error-unknown_definition = The workshop’s questions (version { $version }) are not on this server. Ask the administrator to restore them.
error-internal = Something went wrong on our side. Reload the page and try again; if that does not help, tell the facilitator.
error-wrong_protocol = There is a newer version of this page. Reload it to continue.
error-server_restarting = The server is restarting. Wait a moment; the connection will come back automatically.
error-bad_origin = The request came from the wrong address. Open the page again from the workshop’s own address.
error-bad_csrf = The page has been open too long. Reload it and try again.
error-server_unreachable = The server cannot be reached. Check your connection and try again.
# For a code these files do not know, from a newer server.
error-unknown = Something went wrong. Try again in a moment.

## Downloads

error-export_queue_full = Many files are waiting already. Wait a moment, then download again.
error-export_too_long = Making the file took too long and was stopped. Try again when the server is less busy, or choose another format.
error-export_failed = The file could not be made. Try again; if that does not help, tell the person who runs the server.

## The company's words and face

error-name_unknown = There is nothing of this kind to name: { $id }. Reload the page.
error-name_too_long = The name “{ $name }…” is too long. Use at most { $max } characters.
error-name_twice = Two of them have the name “{ $name }”. Give each a different one.
error-accent_malformed = This is not a colour. Write it like this: #0b5c6b.
error-accent_too_pale = The colour { $accent } is too pale: its contrast with white is { $contrast }:1 and must be { $min }:1. The nearest colour that passes is { $nearest }.
error-logo_too_large = The picture is too large. Use at most { $max } kB.
error-logo_unreadable = The picture cannot be read. Save it as PNG or JPEG and try again.
error-logo_size = The picture has the wrong size. Its sides must be { $min } to { $max } pixels.
error-figure_impossible = { $figure }: this number is impossible. Give one from { $least } to { $most }.
error-figure_malformed = “{ $typed }” is not a number. Write it in digits.
error-follow_up_day = This day cannot be used for a follow-up. Choose a future day, at most { $days } days ahead.
error-template_too_large = The template is too large. Use at most { $max } MB.
error-template_unreadable = The template cannot be read. Save it again as PPTX or DOCX and try once more.
error-template_bomb = The template grows too large when opened. Remove pictures from it and save it again.
error-template_macros = The template holds a macro or a program ({ $part }). Save it without.
error-template_external = The template refers to something outside itself ({ $target }). Remove the link and save it again.
error-template_size = The template’s slides have the wrong size. Set widescreen 16:9 (33.87 × 19.05 cm).
error-template_styles = The template lacks a heading: a layout with a title, or the style Heading 1. Add it.

## Invitations by mail

error-mail_off = This server has no mail. Ask the person who runs it to set it up, or share the link yourself.
error-no_addresses = There is no mail address in the text. Paste the addresses and send again.
error-address_malformed = Line { $line } has something that is not a mail address: “{ $text }”. Correct it. No invitation was sent.
error-invitations_full = At most { $max } people can be invited to a workshop. No invitation was sent.
error-unknown_invitation = This invitation is no longer there. Open the list again.
error-unknown_zone = The time zone is not known. Choose another.
error-no_mail_in_rehearsal = A rehearsal sends no invitations. Invite from the real workshop.
error-reminder_needs_codes = Without one-time codes nobody knows who is missing, so no reminder can be sent.
error-reminded_lately = A reminder was sent recently. Wait until an hour has passed.

## Workshop templates

error-unknown_template = The template is gone or is no longer shared. Open the list again.
error-too_many_templates = There can be at most { $max } templates. Delete one of them.
error-template_file_too_large = The file is too large for a template. At most { $max } MB.
error-template_file_unreadable = The file is not a workshop template. Choose a file that was downloaded from Workshop templates.
error-template_file_version = The template has version { $version }, which this server does not know. Download it again, or update the server.
error-template_file_field = The template has a field that is missing, wrong or unknown: { $field }. Nothing was imported.
