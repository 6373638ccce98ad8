### Every word that participants and organizers read. A key is its area, a hyphen, and what it says. Checked by `npm run check`.

## General

words-missing = Sorry, this text is not available yet.

## Days, dates and times

date-day = { $weekday }, { $date } { $month } { $year }
date-plain = { $date } { $month } { $year }
date-days = { $weekday }–{ $lastWeekday }, { $date }–{ $lastDate } { $month } { $year }
date-days-two-months = { $weekday }–{ $lastWeekday }, { $date } { $month }–{ $lastDate } { $lastMonth } { $year }
date-days-two-years = { $weekday }–{ $lastWeekday }, { $date } { $month } { $year }–{ $lastDate } { $lastMonth } { $lastYear }
date-moment = { $day }, { $time }
time-at = { $clock } { $zone }
time-at-both = { $clock } { $zone } / { $readerClock } { $readerZone }
time-at-both-days = { $clock } { $zone } / { $readerWeekday }, { $readerClock } { $readerZone }
time-clock = { $hour }:{ $minute }
weekday-sunday = Sunday
weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
month-january = January
month-february = February
month-march = March
month-april = April
month-may = May
month-june = June
month-july = July
month-august = August
month-september = September
month-october = October
month-november = November
month-december = December
greeting-morning = Good morning
greeting-noon = Good afternoon
greeting-afternoon = Good afternoon
greeting-night = Good evening

## Web pages

web-not-found = Sorry, this page does not exist.
web-starting = Please wait a moment; the system is starting.
web-broken = Sorry, this page has a problem. Please try again.

## Conversation

plain-text = { $text }
account-hello = { $greeting }.
account-salam = Waalaikumsalam.
account-welcome = You are welcome.
account-nod = All right.
account-word-meant = <i>If “{ $word }” is your answer, write it in quotation marks: "{ $word }".</i>
account-ask-how = To ask the organizer, type <b>ask</b>; this form will wait.
account-still-open = <i>A form is not finished yet. Type <b>continue</b> to go on with it.</i>
account-bug = Sorry, your last message could not be processed because of a fault on our side. Your earlier answers are kept. Please try again, or type <b>menu</b>.
account-button-old = That message is an older one. Please use the buttons of the last message, or type continue.
account-button-unknown = This button is no longer valid. Type menu to see your choices.
account-command-unknown = That command is not known. Type <b>menu</b> to see your choices.
account-desk-refused = Sorry, this part is only for the organizers of this workshop.
account-edit-unknown = Changing an older message changes no answer. To correct one, type <b>back</b>, or change it in the summary at the end.
account-edit-late = Changing an older message changes no data. Registration data is mended under <b>My data</b>: type <b>my data</b>.
account-form-over = The questions that were open are no longer needed, so they were closed. What was saved before is kept.
account-link-unknown = That link is not known. Please check it, or type the workshop’s code from your invitation.
account-not-understood = Sorry, that message was not understood.
trouble-storage = One moment, please. The system is disturbed; your message will be processed as soon as it recovers and need not be sent again.
trouble-flood = Messages came too fast, so the last one was not read. Please wait a minute, then send it again.
keyboard-dropped = ✓
group-hello = Hello. Registration and answers go through the private chat with this bot only, so that your data is not seen in the group.

menu-title = <b>Your workshops</b>
menu-crew = Your part: { $role } · <b>{ $title }</b>
menu-none = With this bot you can register for a workshop, see its days and place, and ask the organizer.
    Do you have a code from your invitation? Please type it.
help-text = <b>Help.</b> One word is enough:
    <b>register</b>: register for a workshop
    <b>schedule</b>: days and time of the workshop
    <b>ask</b>: ask the organizer
    <b>continue</b>: go on with a form; <b>cancel</b>: leave it for now
    <b>my data</b>: see, mend or delete your data
    <b>I cannot come</b>: if you cannot come
    <b>menu</b>: see all choices
    Every answer is saved at once, and can be changed before it is sent.
help-organizer = Organizers: /panitia opens the organizer’s desk, /workshop makes or opens a workshop, /peserta shows the participants, /unduh gives their list.
schedule-none = No workshop is chosen yet. Type <b>register</b> to see the open ones, or type the code from your invitation.
schedule-later = The full agenda is not available in this bot yet. To ask the organizer about it, type <b>ask</b>.
attendance-later = Attendance cannot be recorded with this bot yet. Please follow the organizer’s instructions at the venue.
materials-later = Materials are not available in this bot yet. To ask the organizer, type <b>ask</b>.
go-on-nothing = There is no unfinished form.
leave-kept = The form is left for now. All answers are kept; type <b>continue</b> at any time to go on.
leave-nothing = No form is open.
language-choose = Choose a language.
language-id = Bahasa Indonesia
language-en = English
language-set = ✓ Language changed.

## Commands and description of the bot

command-menu = Main menu
command-daftar = Register for a workshop
command-tanya = Ask the organizer
command-lanjut = Go on with a form
command-bantuan = Help
command-bahasa = Choose a language
command-panitia = Organizer’s desk
command-tim = Team of organizers
command-workshop = My workshops (organizer)
command-peserta = Participants (organizer)
bot-description = Companion of workshops on public service innovation: registration, information, and questions to the organizer. Organizers never ask for an OTP, a password, or a transfer.
bot-short-description = Companion of public service innovation workshops.
console-rehearsal = REHEARSAL (no BOT_TOKEN): open { $address } in a browser. Ctrl-C to stop.

## Buttons

btn-answer = Answer
btn-add-seats = Add seats
btn-approval-off = No approval needed
btn-approval-on = Require approval
btn-archive = Archive
btn-archive-yes = Yes, archive
btn-attention = { $number }. { $label }
btn-see-archive = See the archive
btn-basis-consent = Use consent
btn-basis-task = Use public task
btn-choose-date = Choose a date
btn-close = Close registration
btn-copy-text = Copy the invitation
btn-copy-workshop = Create the next batch
btn-edit = Change the data
btn-identity = Organizer’s identity
btn-invite-organizer = Invite an organizer
btn-invite-reviewer = Invite a reviewer
btn-invite-speaker = Invite a speaker
btn-invited-off = Open to everybody
btn-invited-on = Only invited people
btn-kept-default = Use the default
btn-letter-bring = Brought along
btn-letter-none = Not needed
btn-letter-upload = Uploaded here
btn-no-closing = No closing date
btn-no-limit = No limit
btn-not-now = Not now
btn-other-number = Another number
btn-print = Print the QR sheet
btn-qr = Send the QR picture
btn-remove-member = Remove a member
btn-remove-yes = Yes, remove
btn-reopen = Open registration
btn-revoke-links = Cancel all links
btn-see-approvals = See who is waiting
btn-log-newer = See newer ones
btn-log-older = See older ones
btn-see-log = See the log
btn-see-untold = Tell those apart
btn-told = Number { $number } is told
btn-see-waiting = See the waiting list
btn-set-agency = Seats per agency
btn-set-basis = Legal basis
btn-set-certificate = Certificate data
btn-set-closing = Closing date
btn-set-kept = Retention
btn-set-letter = Letter of assignment
btn-setup = Registration settings
btn-share = Share the link
btn-share-again = Share again
btn-team = See the team
btn-text-message = Send the invitation
btn-try = Try as a participant
btn-try-begin = Open the invitation
btn-try-end = End the trial
btn-unarchive = Take from the archive
btn-whatsapp = Send by WhatsApp
btn-ask-again = Ask again
btn-ask-organizer = Ask the organizer
btn-back = Back
btn-change-data = Change certificate data
btn-cancel = Cancel
btn-change = Change
btn-clear-answer = Clear
btn-complete-data = Complete data (1 min)
btn-copy-link = Copy the link
btn-details = More
btn-download-xlsx = Download list (XLSX)
btn-give-link = Give a Telegram link
btn-see-twins = Check equal NIPs
btn-find-workshop = Find a workshop
btn-go-on = Go on with the form
btn-help = See help
btn-keep-answer = Keep this answer
btn-menu = Open the menu
btn-new-workshop = Make a new workshop
btn-organizer-desk = Open organizer’s desk
btn-participants = See participants
btn-private-chat = Open the chat
btn-register = Register (± 2 minutes)
btn-see-as-participant = See invitation card
btn-send-my-number = Send my number
btn-skip = Skip
btn-skip-gap = Not known yet, skip
btn-submit = Save
btn-agree = I agree
btn-disagree = Not now
btn-data-file = Download all (JSON)
btn-delete-data = Delete my data
btn-delete-registration = Delete registration
btn-keep-data = Keep my data
btn-keep-mine = Keep what I wrote
btn-letters = See the letters
btn-letters-part = Download part { $part }
btn-letters-zip = Download all (ZIP)
btn-language = Change language
btn-mend-data = Mend the data
btn-mend-profile = Change profile
btn-my-data = My data
btn-my-questions = See my questions
btn-my-consents = See consents
btn-my-registration = See status
btn-not-coming = I cannot come
btn-others = See whom I registered
btn-privacy = Use of data
btn-profile = See profile
btn-register-again = Register again
btn-register-other = Register a colleague
btn-see-data = See the data
btn-send-letter = Send the letter
btn-settings = Settings
btn-still-coming = I will come
btn-use-invited = Use invited name
btn-withdraw-consent = Withdraw consent
btn-yes-delete = Yes, delete
btn-yes-not-coming = Yes, cannot come
btn-add-person = Add a participant
btn-answer-team = Answer the committee
btn-apply-import = Apply
btn-approve = Approve
btn-back-to-people = Back to participants
btn-count-agencies = Count by agency
btn-count-groups = See counts
btn-count-positions = Count by position
btn-count-regions = Count by region
btn-download-absent = Download this (XLSX)
btn-download-details = Download details
btn-drop-import = Cancel
btn-find-again = Search again
btn-find-person = Search a name
btn-import-again = Send another file
btn-import-invited = Import invited
btn-keep-first = Use spelling 1
btn-keep-person = Still coming
btn-keep-second = Use spelling 2
btn-look-at-pair = Look at number { $number }
btn-mend-person = Mend data
btn-merge-agencies = Merge agencies
btn-merge-others = Choose two others
btn-open-whatsapp = Open WhatsApp
btn-refuse = Refuse
btn-seat-now = Give a seat now
btn-see-absent = See who is missing
btn-see-approval = See who to approve
btn-see-ended = See who cancelled
btn-see-merged = See merged
btn-see-person = See participant
btn-see-queue = See waiting list
btn-see-registered = See the list
btn-undo-import = Take this back
btn-unmerge = Split number { $number }
btn-withdraw-person = Withdraw
btn-write-note = Write a message
btn-write-to = Write to { $name }
btn-yes-withdraw-person = Yes, withdraw

## Forms

form-question = <b>{ $number } of { $total }.</b> { $question }
form-question-mending = <b>Correction.</b> { $question }
form-question-only = { $question }
form-contact = Tap <b>Send my number</b> below, or type the number.
form-hint = <i>{ $hint }</i>
form-example = <i>Example: { $example }</i>
form-saved = ✓ Saved.
form-saved-words = ✓ Saved · { $words } words.
form-skipped = Skipped; it can still be filled in at the summary.
form-required = This question needs an answer. To leave for now, type <b>cancel</b>; your other answers are kept.
form-sent-twice = That is the same as your former answer, which is saved. Please answer this question.
form-first = This is the first question. To leave for now, type <b>cancel</b>.
form-button-old = That choice is no longer valid. Please choose again below.
form-still-open = One question is still open.
form-edited = ✓ The answer “{ $label }” was corrected.
form-edit-unclear = The changed message for “{ $label }” is not clear, so the former answer stays. You can change it in the summary at the end.
form-choose-answer = Which answer do you want to change?
form-current = Answer so far: <b>{ $answer }</b>
form-cleared = ✓ The answer is cleared.
form-choose-one = There are several choices. Please tap one, or type its number.
form-choose-unclear = Please tap or type the name of the answer that you want to change; <b>back</b> shows the summary.
form-summary = <b>Please check.</b>
form-summary-line = { $label }: <b>{ $answer }</b>
form-summary-empty = { $label }: (skipped)
form-summary-unclear = Press a button below, or type <b>yes</b> if it is right and <b>change</b> if something is to be corrected.

## Workshop

workshop-title = <b>{ $title }</b>
workshop-when = { $days }, { $time }
workshop-place = { $place }
workshop-online = Online · { $place }
workshop-online-members = Online · the link is shown once you are registered
workshop-online-later = Online · the link follows
workshop-organizer = Organizer: { $organizer }
workshop-jp = { $jp } JP
workshop-seats-left = { $left } seats left
workshop-seats-each = at most { $seats } an agency
workshop-seats-none = full, with a waiting list
workshop-jp-and-seats = { $jp } · { $seats }
workshop-code = Workshop code: <b>{ $code }</b>
workshop-ended = This workshop is over.
workshop-recap = Back to the new workshop.
workshop-created = ✓ <b>The workshop is made.</b>
desk-choose = <b>Organizer’s desk.</b> Please choose a workshop.
desk-pick = Please choose a workshop.
workshop-closed = Registration is closed
workshop-closes = Registration closes { $when }
desk-title = <b>Organizer’s desk</b>
desk-of = <b>Organizer’s desk</b> · { $title }
desk-quiet = Nothing waits for you now.
desk-counts = Registered: <b>{ $registered }</b> · waiting list: <b>{ $waiting }</b> · to be approved: <b>{ $approval }</b>
desk-archived = This workshop is archived. From now on it opens from <b>See the archive</b> on the organizer’s desk.
archive-title = <b>Archive</b> · { $count } workshops
archive-empty = The archive is empty.
desk-saved = ✓ Saved.
desk-moved = ✓ Saved. Participants in Telegram are told, beginning in a minute; those without Telegram are listed to be told.
desk-none-joined = <b>Organizer’s desk.</b> There is no workshop to run at the moment.
desk-type-code = Or type the command followed by the code, for example <b>/workshop JMB27</b>.
attention-line = • { $what }
attention-line-of = { $number }. <b>{ $title }</b>: { $what }
attention-untold = { $count } people without Telegram are to be told.
attention-approval = { $count } registrations are waiting for approval.
attention-waiting-free = { $count } people are on the waiting list although there are seats.
attention-waiting-agency = { $count } people wait because their agency has its seats.
attention-full = All seats are taken; { $count } people are on the waiting list.
attention-closing = Registration closes soon: { $when }.
attention-not-shared = The joining link has not been shared.
attention-nobody = Nobody has registered yet.
attention-over = The event is over and can be archived.
guide-done = ✓ { $step }
guide-open = ○ { $step }
guide-make = 1. Make a workshop
guide-try = 2. Try it as a participant
guide-share = 3. Share the link
guide-see = 4. See who registered: { $count }
make-owner-only = New workshops are made by the owner of the bot; please contact them. You can go on running the present ones here.
batch-why = The next batch: <b>{ $title }</b>. The settings are copied; only the dates are new.
batch-recap = Back to the next batch of <b>{ $title }</b>.
edit-recap = Back to the changes of <b>{ $title }</b>.
identity-why = Used on the official documents of the event. All of it can be skipped.
archive-sure = Archive <b>{ $title }</b>? It leaves the lists and registration closes; the data is kept.
setup-title = <b>Registration settings</b>
setup-saved = ✓ Saved. <b>Registration settings</b>
setup-approval = Needs approval: { $approval } · only invited people: { $invited }
setup-agency = Seats per agency: { $answer }
setup-closes = Registration closes: { $answer }
setup-certificate = Certificate and attendance data: { $answer }
setup-letter = Letter of assignment: { $answer }
setup-basis = Basis for using data: { $answer }
setup-kept = Data is kept until: { $answer }
setup-yes = yes
setup-no = no
setup-no-limit = no limit
setup-no-closing = not set
setup-nothing = none
setup-and = { $first }, { $rest }
setup-agency-some = { $seats } seats
setup-agency-why = Whoever registers next from the same agency goes to the waiting list.
setup-certificate-why = What is chosen is asked after registration, and participants may skip it.
setup-field-nip = NIP
setup-field-rank = rank
setup-field-unit = unit
setup-field-region = region
setup-with = With { $what }
setup-without = Without { $what }
setup-letter-none = not needed
setup-letter-upload = uploaded here
setup-letter-bring = brought along
setup-basis-task = public task
setup-basis-consent = consent of the participant
setup-basis-why = UU 27/2022 article 20(2). With consent, participants tap a button of their own before they register.
setup-kept-why = By default until the end of the year after the event. After that, personal data of participants is deleted.
sharing-title = <b>Share the joining link</b>
sharing-code = Code to be typed in the bot: <b>{ $code }</b>
sharing-how = Pass on the invitation, or put the QR picture into letters and meeting rooms.
sharing-how-page = With this link people register without Telegram, too.
sharing-qr = QR code for registration. Code to be typed: <b>{ $code }</b>
sharing-qr-name = qr-{ $code }.png
print-how = Press Ctrl+P, or choose Print in the browser’s menu.
print-qr = QR code for { $link }
print-code = Workshop code:
print-step-scan = Point the camera of your phone at the QR code.
print-step-open = Tap the link that appears.
print-step-answer = Answer the questions, about 2 minutes.
print-expired = This sheet has expired
print-expired-next = Please ask for a new link on the organizer’s desk.
desk-listed = <b>{ $code }</b> · { $title }
desk-none = <b>Organizer’s desk.</b> There is no workshop yet. Begin by making one; it takes 3 minutes.
organizer-only = This part is for organizers. If you are one, please contact whoever runs this bot and name this Telegram account number: <code>{ $account }</code>

## Team

crew-choose = The team of which workshop?
crew-title = <b>Team</b> · { $title }
crew-member = { $name }, { $role }, since { $since }
crew-nobody = There are no members besides the owner of the bot.
crew-more = and { $count } others.
crew-links-out = Links that nobody has used yet: { $count }
crew-role-organizer = organizer
crew-role-speaker = speaker
crew-role-reviewer = reviewer
crew-news-removed = ✓ The member is removed; their rights end at once.
crew-news-revoked = ✓ Links that nobody has used are cancelled.
crew-link = A link for one <b>{ $role }</b> · { $title }
crew-link-once = It works once, for 3 days. Send it straight to the person; whoever opens it first joins.
crew-link-spent = That link has been used or has expired. Please ask the organizers for a new one.
crew-full = The team of <b>{ $title }</b> is full. Please contact the organizers.
crew-offered = You are invited to be <b>{ $role }</b> · { $title }.
crew-member-still = You are <b>{ $role }</b> · { $title }.
crew-thanks = Thank you for your time. If there is anything to ask or prepare, please write to the organizer.
    Only organizers see participants’ data. This card is always in the <b>menu</b>.
crew-joined = ✓ You are now <b>{ $role }</b> · { $title }.
crew-already = You are <b>{ $role }</b> · { $title } already. The link still works for somebody else.
crew-came = <b>{ $name }</b> has joined as { $role } · { $title }.
crew-removed = Your membership of the team of <b>{ $title }</b> has ended. Thank you for your help.
crew-gone = That person is no longer a member of the team.
crew-remove-whom = Who is to be removed?
crew-remove-sure = Remove <b>{ $name }</b> from the team of { $title }? Their rights end at once.
crew-recap = Back to the invitation to the team of <b>{ $title }</b>.
log-title = <b>Log</b> · { $title }
log-empty = Nothing is logged yet.
log-day = <i>{ $day }</i>
log-line = { $when } · <b>{ $who }</b> { $what }
log-you = You
log-owner = The bot’s owner
log-former = A former member
log-deleted = A member whose data was deleted
log-other = made a change
log-data = changed the workshop’s data
log-settings = changed the settings
log-identity = changed the organizer’s identity
log-closed = closed registration
log-reopened = opened registration
log-archived = archived the workshop
log-unarchived = took the workshop from the archive
log-approved = approved one registration
log-refused = refused one registration
log-withdrew = withdrew one registration
log-seated = gave a seat to somebody
log-added = added one participant
log-mended = mended the data of one participant
log-noted = wrote to one participant
log-told = noted that a participant was told
log-merged = merged two spellings of an agency
log-unmerged = separated two spellings of an agency
log-imported = imported invited people
log-import-undone = took back an import of invited people
log-invited = made a link into the team
log-joined = joined the team
log-removed = removed a member of the team
log-revoked = cancelled links into the team

## Organizer’s trial

trial-mark = <b>REHEARSAL</b> · nothing of this is recorded
trial-begin = This is what participants see, from the invitation on. Answer with any data; all of it is deleted afterwards.
trial-over = ✓ The rehearsal is over; its data is deleted.
trial-opened = Registration for <b>{ $title }</b> is open, so the rehearsal has ended; its data is deleted.
sharing-text = Dear Sir or Madam
    Registration for { $title }, { $when }: { $link }
    Or type the code { $code } in that Telegram bot.
    The organizers, { $organizer }
sharing-text-page = Dear Sir or Madam
    Registration for { $title }, { $when }: { $link }
    You can register with the same link without Telegram, too.
    The organizers, { $organizer }

## Registration

registration-safety = Organizers never ask for an OTP, a password, or a transfer.
registration-in-hand = Your registration is being processed; the result comes here in a moment.
registration-code-unknown = That workshop code was not found. Please check your invitation, or type <b>register</b> to see the open workshops.
registration-none-open = No workshop is open yet. If you received a code from an organizer, please type it.
registration-choose = Open workshops. Please choose, or type the code.
registration-listed = <b>{ $code }</b> · { $title } · { $day }
registration-asks = Registration asks for your name, agency, position, whether you come in person or on behalf of somebody, and your phone number; NIP and rank can follow later. The data is kept until { $until }.
registration-known = Name, agency, position and phone number are taken from your earlier registration; you can change them in the summary.
registration-recap = Back to the registration for <b>{ $title }</b>.
registration-done = ✓ <b>Registered</b>, number { $number }.
registration-done-next = The other data for the attendance list and the certificate may follow later.
registration-waiting = All seats are taken. You are on the <b>waiting list</b>, place { $number }.
registration-waiting-next = When there is a seat, the list moves up by itself and you hear of it here. Other data can be completed meanwhile.
registration-status-asked = Registration is being processed.
registration-status-registered = ✓ Registered, number { $number }.
registration-status-waiting = Waiting list, place { $number }.
registration-status-approval = Waiting for the organizer’s approval.
registration-status-withdrawn = Not coming.
registration-status-refused = Not accepted by the organizer.
registration-status-replaced = Replaced by a representative.
registration-status-closed = Registration is closed.
certificate-recap = Back to the certificate data for <b>{ $title }</b>.
certificate-which = Certificate data for which one?
certificate-not-registered = Certificate data can be filled in once you are registered. Type <b>register</b> to do so.
certificate-saved = ✓ Data for the attendance list and the certificate is saved.

### Standing, not coming, on behalf of
standing-moved-up = A seat is free: ✓ <b>Registered</b>, number { $number }.
standing-moved-up-next = No need to register again. If you cannot come, please tap <b>I cannot come</b>, so that somebody else has the seat.
moved-when = <b>New time</b> · { $title }
moved-where = <b>New place</b> · { $title }
moved-both = <b>New time and place</b> · { $title }
moved-before = Before: { $when }
moved-next = Your registration stays valid; there is no need to register again.
standing-approved = The committee agrees: ✓ <b>Registered</b>, number { $number }.
standing-agency-full = All { $limit } seats per agency are taken. On the <b>waiting list</b>, place { $number }.
standing-approval = Registration received; it <b>waits for the committee’s approval</b>.
standing-approval-next = News of it will come here.
standing-office-taken = The seat of this office is already in somebody else’s name. The committee will find out who comes.
standing-refused = We are sorry: the committee could not accept this registration. Please ask if anything needs explaining.
standing-replaced = By decision of the committee, the seat of this office is now somebody else’s.
standing-closed = We are sorry, registration is closed. If you still wish to come, please ask the committee.
standing-closed-since = We are sorry, registration has been closed since { $moment }. If you still wish to come, please ask the committee.
standing-withdrawn = ✓ Noted: <b>not coming</b>. Thank you for letting us know.
standing-withdrawn-by-organizer = The committee ended this registration. If that is a mistake, please ask the committee.
withdraw-sure = Not coming to <b>{ $title }</b>?
withdraw-sure-other = Is <b>{ $name }</b> not coming to <b>{ $title }</b>?
withdraw-what = The seat goes to who is waiting. The data stays, and can be deleted under <b>My data</b>.
withdraw-nothing = There is no registration to end.
withdraw-which = Not coming to which one?
claimed-by-representative = Somebody registered on behalf of the same office at <b>{ $title }</b>.
claimed-by-official = The official who is represented registered as well at <b>{ $title }</b>.
claimed-next = The committee will find out who comes; this registration stays as it is. If not coming, please tap the button below.
offer-name = Name on the invitation: <b>{ $name }</b>
offer-name-position = Name on the invitation: <b>{ $name }</b>, { $position }
offer-use = Use it for this registration?
offer-taken = ✓ The name on the invitation is used.
offer-left = ✓ What you wrote is kept.
mended-by-team = The committee mended the data of your registration for <b>{ $title }</b>.
consent-question = Do you agree? Your consent is recorded and can be withdrawn at any time under <b>My data</b>.
consent-refused = Very well, no data is kept for this event. If you have a question, the committee is glad to help.

### Register a colleague
others-about = For <b>{ $name }</b>:
others-which = Register for which workshop?
others-none = You have not registered anybody else yet.
others-list = <b>Registered by you</b>: { $count } people. Choose a name to see the status or complete the data.
others-most = { $most } people have been registered through this account. For others, please send a list to the committee.
others-recap = Back to registering a colleague for <b>{ $title }</b>.

### Certificate and letter of assignment
certificate-name = Name on the certificate: <b>{ $name }</b>, is it right?
certificate-name-other = Name on the certificate: <b>{ $name }</b>, do they say it is right?
letter-bring = Please bring the <b>letter of assignment</b> when you arrive.
letter-upload = The letter of assignment can be sent here, as a photo or a PDF.
letter-recap = Back to the letter of assignment for <b>{ $title }</b>.
letter-saved = ✓ The letter of assignment is kept for the committee.
reminder-tomorrow = See you tomorrow at <b>{ $title }</b>.
reminder-lacking = What can still be completed:
lack-name = · name on the certificate
lack-nip = · NIP / NI PPPK
lack-rank = · rank
lack-unit = · unit
lack-region = · regency or city
lack-letter = · letter of assignment
letters-title = <b>Letters of assignment</b> · { $title }
letters-count = Sent: { $sent } of { $all } registered participants.
letters-lacking = Not yet:
letters-line = { $number }. { $name }, { $agency }
letters-more = and { $count } more.
letters-file = Letters of assignment. This file holds personal data; please keep and share it only as needed.
letters-file-name = letters-{ $code }-{ $part }.zip
letters-missing = These files could not be fetched from Telegram. Please ask the participants for them again:
letters-missing-name = NOT DOWNLOADED.txt

## My data

mydata-title = <b>My data</b>
mydata-account = Using this bot since { $since }; language: { $language }.
mydata-profile = Profile: <b>{ $name }</b>, { $position }, { $agency }
mydata-profile-none = No profile yet.
mydata-counts = Registrations: { $own } · for others: { $others } · consents: { $consents }
mydata-crew = Team: <b>{ $name }</b>, { $role } · { $title }
mydata-open = Forms not finished: { $count }
mydata-choose = Choose what to see, mend, or delete.
mydata-part = <b>Registration data</b>
mydata-line = { $label }: <b>{ $answer }</b>
mydata-letter = Letter of assignment: kept
mydata-since = Registered { $moment }; notice version { $version }.
mydata-consented = Agreed on { $moment }.
mydata-kept = Kept by { $organizer } until { $until }.
mydata-masked = NIP and phone are shown masked; the file has them in full.
mydata-mended = ✓ Mended. The committee’s list changes too.
mydata-mend-recap = Back to mending your data.
mydata-file = All your data in this bot. Please keep it safe.
mydata-file-name = my-data.json
mydata-questions = <b>Questions kept by the committee</b>
mydata-questions-none = The committee keeps no question of yours.
mydata-question = { $title }: { $text }
mydata-consents = <b>Consents</b>
mydata-consents-none = No consent was asked for. Registration rests on the organizer’s public task.
mydata-consent = { $title }: version { $version }, { $moment }
mydata-consent-withdrawn = { $title }: version { $version }, { $moment }; withdrawn { $withdrawn }
profile-title = <b>Profile</b>, used to fill in your next registration.
profile-none = The profile is filled in with your first registration.
profile-note = A registration that is there already is mended under <b>My data</b>.
profile-saved = ✓ Profile changed.
settings-title = <b>Settings</b>
forget-sure = <b>Delete all my data?</b>
forget-what = Deleted: profile, answers, letters, consents, and questions. Registrations for what has not begun end.
forget-line = What stays: name and agency in the attendance list of <b>{ $title }</b>, until { $until }.
forget-others = { $count } people whom you registered stay registered; news of them no longer comes here.
forget-crew = Your team membership ends; what you did stays on record without your name.
forget-no-way-back = This cannot be undone.
forget-done = ✓ Your data is deleted. Thank you; to come back, just type /start.
forget-one-sure = Delete the registration for <b>{ $title }</b> with all its answers?
forget-one-consent = Withdrawing it deletes this registration and its answers.
forget-one-done = ✓ The registration and its answers are deleted.
privacy-title = <b>Use of personal data</b>
privacy-what = Kept: Telegram account number, name, agency, position, how you attend, phone; and NIP, rank, unit, regency or city, and letter of assignment if given.
privacy-use = For the attendance list, the certificate, and news of the event; for nothing else. NIP and phone are shown masked and never logged.
privacy-workshop = <b>{ $title }</b>, { $organizer }: { $basis }; kept until { $until }.
privacy-basis-public-task = a public task (UU 27/2022 article 20)
privacy-basis-consent = consent (UU 27/2022 article 20), which can be withdrawn
privacy-rights = See, mend, or download: /datasaya. Delete: /hapusdata.

## Registration page (/w/…)

page-rehearsal = REHEARSAL (GLADI): this page is for practice, not a real registration.
page-online = Online
page-closes = Registration closes { $moment }
page-preview = { $when } · { $place }
page-open-telegram-button = Open in Telegram
page-open-telegram-why = In Telegram, news from the committee reaches you at once and your data can be mended at any time.
page-form-title = No Telegram? Register here
page-form-length = At most { $count } short questions, about 2 minutes.
page-basis-task = Legal basis: a task in the public interest (Law 27/2022, article 20 (2) e).
page-basis-consent = Legal basis: your consent (Law 27/2022, article 20 (2) a).
page-consent = I agree that { $organizer } uses my data as written above.
page-consent-label = Consent to the use of data
page-consent-missing = Without this consent the registration cannot be processed. Please tick it if you agree.
page-trap = Please leave this field empty.
page-only-when = Only if the answer before was: { $answer }.
page-example = Example: { $example }
page-choose = Please choose one.
page-or-rewrite = If none is right, please change what you wrote above.
page-check-button = Check my answers
page-look-again = Almost done. Please look again at:
page-summary-title = Please check
page-too-old = This page was open for too long. Your answers are still here; please press the button once more.
page-too-fast = This page was sent too fast. Please wait some seconds, then press the button once more.
page-trapped = A hidden field was filled in. It has been emptied; please press the button once more.
page-sum = What is { $first } plus { $second }? Write it in digits.
page-number = { $number ->
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
    [7] seven
    [8] eight
   *[9] nine
 }
page-sum-why = Many registrations have just come in, so we make sure that no machine sends them.
page-sum-wrong = That sum is not right.
page-busy = Too much was sent
page-busy-next = Please wait some minutes and try again; or register in Telegram.
page-another = This form has already registered somebody
page-another-why = Are these new answers for another person, such as a colleague?
page-another-button = Yes, register another
page-receipt-button = See the registration
page-away = One moment, please
page-away-next = The system is having trouble. Please try again in a little while.
page-away-kept = The system is having trouble. All your answers are still on this page; please try again in a little while.
page-try-again-button = Try again
page-unknown = Workshop not found
page-unknown-next = Please check the address or the code of your invitation.
page-archived = This event is over
page-ask-organizer = For questions, please contact the committee: { $organizer }.
page-to-event-button = To the workshop's page
page-your-data = My data
page-current = Answer now: { $answer }. Leave empty to keep it.
page-mend-button = Mend my data
page-mend-title = Mend my data
page-forget-button = Delete my data
page-forget-sure = Really delete everything?
page-forget-means = The registration is cancelled and the data is deleted at once. If attendance has been taken, name, agency and mark are kept until { $until }.
page-forget-yes-button = Yes, delete
page-forget-no-button = Do not delete
page-bring-letter = Please bring your letter of assignment.
page-waiting-next = When there is a seat, the list moves up by itself. Please open this page again to see it.
page-agency-full = The { $limit } seats of the agency are taken.
page-approval-next = The committee will look at it. Please open this page again to see the result.
page-keep-link = Keep the address of this page: only with it can you see or cancel your registration.
page-join-button = Connect to Telegram
page-join-why = News from the committee then reaches you in Telegram. This link works once, for you alone.
page-joining-spent = That link was used for another account. If that was not you, please contact the committee.
page-send-link-button = Send to my WhatsApp
page-leave-button = I will not attend
page-leave-sure = You really will not attend?
page-leave-means = The seat goes to the next person and cannot be asked back on this page.
page-leave-yes-button = Yes, I will not attend
page-leave-no-button = I will attend
page-receipt-gone = This registration is no longer kept
page-receipt-unknown = Registration not found
page-receipt-unknown-next = Please check the address; it must be copied completely.

## Ask the organizer

question-no-workshop = A question goes to the organizer of a workshop. Please choose the workshop first.
question-choose = A question for the organizer of which workshop?
question-recap = Back to the question for the organizer of <b>{ $title }</b>.
question-sent = ✓ The question was sent to the organizer. The organizer’s answer will appear here.
question-nobody = This workshop has no organizer who could take questions here just now. Please contact the organizer directly: { $organizer }.
question-gone = That question is no longer kept. Please contact the person directly.
question-none = No question has come in yet.
question-from = <b>Question</b> from { $name } · { $title }
question-from-unknown = <b>Question</b> from somebody not registered · { $title }
question-shown = { $name }: { $text }
question-shown-unknown = Not registered yet: { $text }
answer-recap = Back to the answer for the participant.
answer-sent = ✓ The answer was sent.
answer-from = <b>Answer of the organizer</b> · { $title }
answer-to = <i>Your question: { $question }</i>

## Participants

participants-choose = Participants of which workshop?
participants-title = <b>Participants</b> · { $title }
participants-counts = Registered: <b>{ $registered }</b> · Waiting list: <b>{ $waiting }</b>
participants-counts-more = To approve: <b>{ $approval }</b> · Not coming: <b>{ $ended }</b>
participants-left = Seats left: <b>{ $count }</b>
participants-no-limit = Seats left: no limit
participants-invited = Invited: <b>{ $invited }</b> · not registered yet: <b>{ $absent }</b>
participants-twins = ⚠ Same NIP given by more than one person: <b>{ $count }</b> people
participants-twins-none = No NIP was given by more than one person.
participants-untold = Without Telegram, to be told: <b>{ $count }</b>
participants-recap = Back to the participants of <b>{ $title }</b>.
participants-list-registered = <b>Registered</b> · { $count } people
participants-list-waiting = <b>Waiting list</b>, in order · { $count } people
participants-list-approval = <b>To approve</b> · { $count } people
participants-list-ended = <b>Not coming</b> · { $count } people
participants-list-empty = Nobody is on this list yet.
participants-row = { $number }. <b>{ $name }</b> · { $agency }
participants-row-no-number = • <b>{ $name }</b> · { $agency }
participants-row-apart = { $row } · without Telegram
participants-found = Found: { $count } people.
participants-found-many = Found: { $count } people. These are the first; type more of the name to see fewer.
participants-found-none = That name was not found.
participants-by-agency = <b>Registered by agency</b> · { $count } agencies
participants-by-region = <b>Registered by regency or city</b> · { $count }
participants-by-position = <b>Registered by position</b> · { $count }
participants-group = { $name }: <b>{ $count }</b>
participants-group-none = (not given yet): <b>{ $count }</b>
participants-absent = <b>Invited, not registered yet</b> · { $count } people
participants-absent-row = { $number }. <b>{ $name }</b> · { $agency }
participants-absent-row-no-phone = { $number }. <b>{ $name }</b> · { $agency } (no phone)
participants-absent-how = Tap a name to write through WhatsApp; the text is ready.
participants-absent-none = Everybody who is invited has registered, or there is no list of invited people yet.
participants-invitation = Dear { $name }, you are invited to { $title }. Please register at { $link } (about 2 minutes). Thank you. The committee
untold-title = <b>To be told</b>, because they have no Telegram · { $count } people
untold-row = { $number }. <b>{ $name }</b>: { $status }
untold-row-no-phone = { $number }. <b>{ $name }</b>: { $status } (no phone)
untold-how = Tap a name to write by WhatsApp, then note that they were told.
untold-none = Everybody without Telegram was told.
untold-text = Dear { $name }, about your registration for { $title }: { $status }. When: { $when }. Thank you. The committee
participants-person = <b>{ $name }</b>
participants-person-gone = This participant is no longer on the list.
participants-representing = On behalf of { $whom }
participants-standing = { $status } · { $way }
participants-phone = Phone { $phone }
participants-no-phone = No phone number given
participants-certificate-nip = Certificate data given, NIP ending in { $last }
participants-certificate-given = Certificate data given, without NIP
participants-certificate-none = Certificate data not given yet
participants-same-nip = ⚠ Same NIP as: { $names }
participants-way-telegram = through Telegram
participants-way-page = without Telegram, on the web page
participants-way-colleague = without Telegram, registered by a colleague
participants-way-team = without Telegram, added by the committee
participants-approved = ✓ Approved.
participants-refused = ✓ Registration refused.
participants-seated = ✓ Given a seat.
participants-withdrawn-done = ✓ Withdrawn.
participants-not-done = Nothing was changed: it stands otherwise by now, as shown below.
participants-tell-them = This person has no Telegram; please let them know yourself.
participants-written = ✓ Message sent.
participants-added = ✓ Participant added.
participants-mended = ✓ Saved.
    Where agency, position or way of attending changed, the seat may have changed too; please have a look.
participants-add-how = For participants without Telegram. You give them the news yourself.
joining-how = This link joins the registration of <b>{ $name }</b> to their Telegram. Please send it to them directly.
joining-text = Dear { $name }, news of { $title } can reach you in Telegram: open { $link } and press START. The link is for you alone and works once. The committee
participants-mend-which = What is to be mended of <b>{ $name }</b>?
participants-mending = Mending the data of: <b>{ $name }</b>
participants-writing = Message to: <b>{ $name }</b>
participants-withdraw-sure = Withdraw <b>{ $name }</b>? The seat goes to who is waiting, and the number is not used again.
note-from-team = <b>Message from the committee</b> · { $title }
note-from-team-for = <b>Message from the committee for { $name }</b> · { $title }
agencies-alike = <b>Spellings that may be one</b> · { $count } pairs
agencies-alike-none = No names of agencies look alike.
agencies-pair = { $number }. { $from } = { $to }?
agencies-pair-question = <b>One agency?</b> Choose the spelling that stays.
agencies-first = 1. { $name } ({ $count } people)
agencies-second = 2. { $name } ({ $count } people)
agencies-pair-how = People of the other spelling move along, also those who register later. A merge can be taken back.
agencies-pair-gone = One of these names is no longer there, or was merged.
agencies-same = These two spellings count as one agency already.
agencies-merged = <b>Merged</b> · { $count }
agencies-over = ⚠ <b>{ $name }</b> now has { $seats } seats, while the limit is { $limit } an agency. All of them stay; withdraw one in the list if need be.
agencies-merged-row = { $number }. { $name } → { $to }
agencies-merged-none = No agencies have been merged yet.
preview-reading = The file has come and is being read. Its preview will follow here.
preview-title = <b>Preview.</b> Nothing has been changed yet.
preview-nothing = <b>Preview.</b> There is nothing to add or to change.
preview-counts = To add: <b>{ $added }</b> · to change: <b>{ $changed }</b> · as before: <b>{ $unchanged }</b>
preview-faults = Rows refused: <b>{ $refused }</b> · taken with a remark: <b>{ $warned }</b>
preview-row = Row { $row }: { $why }
preview-more = … and { $more } more, in the details.
preview-applied = ✓ <b>The list of invited people is in place.</b> For 7 days all of it can be taken back.
preview-undone = ✓ The import was taken back; the list is as it was before.
preview-dropped = ✓ The preview is gone. Nothing was changed.
preview-gone = That preview or import is no longer there. Nothing was changed.
preview-unreadable-kind = That file is neither XLSX nor CSV. In Excel: Save As, then choose XLSX.
preview-unreadable-password = That file is locked with a password. Please send a copy without one.
preview-unreadable-size = That file is too large for a list of invited people (5 MB at most).
preview-unreadable-broken = That file is damaged and cannot be read. Please save it again and send it once more.
preview-unreadable-gone = That file could not be fetched from Telegram. Please send it once more.
preview-unreadable-no-header = No row with headers was found. Please add one, with at least Nama and one other column.
preview-unreadable-nobody = There is no row below the headers yet.
preview-unreadable-too-many = That list has more than 5,000 rows. Please split it into several files.
preview-fault-no-name = no name
preview-fault-name-digits = digits within the name
preview-fault-name-long = name of more than 100 characters
preview-fault-cell-long = a cell of more than 150 characters
preview-fault-nip-length = the NIP does not have 18 digits
preview-fault-nip-unreadable = the NIP cannot be read as digits
preview-fault-nip-rounded = the NIP is stored as a number and has lost its last three digits; make the column Text and type it again
preview-fault-nip-unusual = unusual NIP; taken all the same
preview-fault-nip-twice = same NIP as row { $other }
preview-fault-phone = the phone number cannot be read
preview-fault-phone-no-area = phone number without its area code
preview-fault-phone-twice = same phone number as row { $other }
preview-fault-phone-taken = somebody else on the list of invited people has this phone number
preview-fault-phone-several = more than one number; the first is used
preview-fault-phone-landline = a landline, no mobile; taken all the same
preview-fault-email = incomplete e-mail address
preview-fault-region = write Kabupaten or Kota before the name; taken all the same
preview-fault-header = this row repeats the headers
preview-fault-empty = empty row
preview-fault-formula = a cell holds a formula; paste it as a value
preview-fault-merged = joined cells; split them and fill in every row
preview-fault-row-twice = same person as row { $other }
preview-sheet = Details of the preview
preview-sheet-faults = To be checked
preview-sheet-taken = Added and changed
preview-column-row = Row
preview-column-verdict = Result
preview-column-why = Reason
preview-verdict-refused = refused
preview-verdict-warned = taken
preview-verdict-added = added
preview-verdict-changed = changed
preview-file-name = import-details-{ $code }.xlsx
absent-sheet = Invited, not registered yet
absent-column-chat = WhatsApp
absent-file-name = not-registered-{ $code }.xlsx
participants-file = List of { $title }. This file holds personal data; please keep and share it only as needed.
participants-file-name = participants-{ $code }.xlsx
participants-sheet = Participants
participants-sheet-waiting = Waiting list
participants-sheet-approval = To approve
participants-sheet-ended = Not coming
participants-status-registered = Registered
participants-status-number = Registered, number { $number }
participants-status-waiting = Waiting list
participants-status-approval = To be approved
participants-status-withdrawn = Not coming
participants-status-refused = Not accepted by the committee
participants-status-replaced = Replaced by a representative
participants-status-closed = Registration was closed
participants-status-deleted = Data deleted on request
participants-column-number = No.
participants-column-name = Name
participants-column-nip = NIP
participants-column-rank = Rank
participants-column-position = Position
participants-column-agency = Agency
participants-column-representing = On behalf of
participants-column-unit = Unit
participants-column-region = Regency or city
participants-column-phone = Phone
participants-column-way = Registered
participants-column-status = Status
participants-column-order = Number in the list
participants-column-registered-at = Registered at

## Answers to a question (src/forms/kinds)

kind-yes = Yes
kind-no = No
kind-yes-button = Yes
kind-no-button = No
kind-correct-button = Yes, correct
kind-keep-button = Yes, keep it
kind-write-button = Write the answer
kind-retype-button = Write again
kind-done-button = Done
kind-next-button = Next ›
kind-previous-button = ‹ Previous
kind-write-own-button = Other
kind-button-stale = That button no longer belongs to this question. Please use the buttons below, or type the answer.
kind-unexpected = Sorry, { $what ->
    [sticker] a sticker
    [voice] a voice message
    [location] a location
    [animation] an animation
    [poll] a poll
    [dice] a die
    [contact] a contact
    [photo] a photo
    [video] a video
    [audio] a recording
    [document] a file
   *[unknown] that
 } cannot be an answer here. Please write the answer.
kind-unexpected-choice = Sorry, { $what ->
    [sticker] a sticker
    [voice] a voice message
    [location] a location
    [animation] an animation
    [poll] a poll
    [dice] a die
    [contact] a contact
    [photo] a photo
    [video] a video
    [audio] a recording
    [document] a file
   *[unknown] that
 } cannot be an answer here. Please tap one of the buttons, or type your choice.

kind-text-empty = No answer could be read. Please write it in words.
kind-text-no-words = Please write the answer in words.
kind-text-too-short = Please write a little more, at least { $min } characters.
kind-text-too-long = That is { $count } characters, and { $max } can be kept. Please shorten it.
kind-text-not-link = Please write the address of the link, for example https://contoh.go.id/rapat.
kind-text-link-meant = The link is <b>{ $link }</b>, correct?
kind-text-suggested = <b>{ $text }</b>?
kind-text-write-own = All right. Please write it.
kind-question = That looks like a question. To ask the committee, on Telegram, type <b>ask</b>.
kind-text-question = “{ $text }” looks like a question. To ask the committee, on Telegram, type <b>ask</b>.
kind-text-unsure = Please write the answer if you know it. If that is how it is, “{ $text }” can be kept.
kind-text-unsure-how = { $how } If that is how it is, “{ $text }” can be kept.

kind-long-text-how = You may send several messages. When complete, tap Done or type "done".
kind-long-text-kept = ✓ Saved · { $words } words. Please go on, or tap Done.
kind-long-text-limit = At most { $max } words.
kind-long-text-nothing-yet = Nothing is saved yet. Please write the answer first.
kind-long-text-few-words = So far { $words } words; at least { $min } are needed. Please go on, what is there stays saved.
kind-long-text-few-characters = So far { $characters } characters; at least { $min } are needed. Please go on, what is there stays saved.
kind-long-text-many-words = Together { $words } words, { $over } over the limit of { $max }. The last message is not saved; please shorten it, what came before stays saved.
kind-long-text-many-characters = Together { $characters } characters, { $over } over the limit of { $max }. The last message is not saved; please shorten it, what came before stays saved.
kind-long-text-one-few-words = Only { $words } words; at least { $min } are needed. Please add to it and send the whole again.
kind-long-text-one-few-characters = Only { $characters } characters; at least { $min } are needed. Please add to it and send the whole again.
kind-long-text-one-many-words = That is { $words } words, { $over } over the limit of { $max }, and not saved. Please shorten it and send it again.
kind-long-text-one-many-characters = That is { $characters } characters, { $over } over the limit of { $max }, and not saved. Please shorten it and send it again.

kind-number-empty = No number could be read. Please write it, for example 20.
kind-number-unreadable = Please write it in figures, for example 20 or 1.250.
kind-number-one-not-range = Please write one number, not a range.
kind-number-one-not-several = More than one number was read. Please write just one.
kind-number-too-large = That number is too large to be kept. Please check it.
kind-number-whole = Please write a whole number, without decimals.
kind-number-decimals = Please write at most { $decimals } decimals.
kind-number-range = Between { $min } and { $max }.
kind-number-below = At least { $min }. Please check it.
kind-number-above = At most { $max }. Please check it.
kind-number-meant = Read as <b>{ $number }</b>, correct?
kind-number-which = "{ $text }" can be read in two ways. Which is meant?

kind-date-empty = No date could be read. Please write it, for example 11 November 2027.
kind-date-unreadable = Please write day, month and year, for example 11 November 2027 or 11-11-2027.
kind-date-nonexistent = There is no such day in the calendar. Please check it.
kind-date-before = The date cannot be before { $date }. Please check it.
kind-date-after = The date cannot be after { $date }. Please check it.
kind-date-weekday = By the calendar that day is <b>{ $date }</b>. Is it the one you mean?
kind-date-meant = Read as <b>{ $date }</b>, correct?
kind-date-which = Which date do you mean?
kind-date-one = One date is asked for. Which one do you mean?
kind-same-day-button = The same day

kind-time-empty = No time could be read. Please write it, for example 08.30.
kind-time-unreadable = Please write the time, for example 08.30 or "9 am".
kind-time-nonexistent = There is no such time. Please write one from 00.00 to 23.59.
kind-time-meant = Read as <b>{ $time }</b>, correct?
kind-time-which = Which time do you mean?

kind-choice-empty = No choice could be read. Please tap one of the buttons, or type your choice.
kind-choice-unknown = That choice is not known. Please tap one of the buttons, or type a part of its name.
kind-choice-many = { $count } choices fit. Please type more of the name.
kind-choice-meant = Do you mean <b>{ $label }</b>?
kind-choice-which = Which do you mean?
kind-choice-pages = There are several pages; you may type a part of the name.
kind-choices-how = You may choose several. When finished, tap Done.
kind-choices-chosen = Chosen: { $list }. Type "done" when complete.
kind-choices-unknown = One of these choices is not known. Please tap the buttons, or type numbers or names with commas between them.
kind-choices-too-few = Please choose at least { $min }.
kind-choices-too-many = At most { $max } choices. Please take one away first.
kind-choices-none = None

kind-confirm-unclear = Please answer "yes" or "no", or tap a button.

kind-rating = { $value } of { $max }
kind-rating-unclear = Please give a mark from 1 to { $max }, by a button or by typing the number.
kind-rating-which = The mark is a whole number, 1 to { $max }. Which do you mean?

kind-name-empty = No name could be read. Please write your full name with titles.
kind-name-digits = There are figures in it. Please write only the name, with titles.
kind-name-signs = There are signs that are unusual in a name. Please use letters, dots and commas only.
kind-name-short = Please write the full name, at least two letters.
kind-name-long = Name and titles can have up to { $max } characters. Please shorten it.
kind-name-only-titles = Only titles were read. Please write them together with the name.
kind-name-address = There is an address in it. Please write only the name, with titles.
kind-name-proposed = Written as <b>{ $name }</b>, correct?
kind-name-own-button = Keep my writing

kind-nip-empty = No NIP could be read. Please write its 18 digits.
kind-nip-unreadable = Please write the 18 digits of the NIP or NI PPPK; spaces and dots do not matter.
kind-nip-length = { $count } digits were read, and a NIP has 18. Please check it.
kind-nip-old = That seems to be an old NIP (9 digits). Please write the new one, 18 digits.
kind-nip-not-nik = That is 16 digits, like a NIK; the NIK is not needed and not kept. Please write the NIP, 18 digits.
kind-nip-needed = This question needs a NIP or NI PPPK, 18 digits.
kind-nip-unusual = Please check it: the NIP ending in { $last } does not look as usual. Keep it?
kind-nip-none = Has no NIP
kind-no-nip-button = I have no NIP

kind-agency-empty = No agency could be read. Please write its name.
kind-agency-no-words = Please write the agency's name in words.
kind-agency-long = The agency's name can have up to { $max } characters. Please shorten it.
kind-agency-many = { $count } agencies fit. Please type more, for example with the region.
kind-agency-which = Which do you mean?
kind-agency-which-of = Which do you mean?
    { $names }
kind-agency-write = All right. Please write the agency's full name.
kind-agency-proposed = Written as <b>{ $name }</b>, correct?
kind-agency-other-button = No, write another
kind-agency-own-button = Keep my writing
kind-agency-unsure = Please write the agency you work for; the name of your office will do.
kind-agency-meant = Do you mean <b>{ $name }</b>?
kind-agency-of-province = Do you mean <b>{ $name }</b>? If it is of a regency or city, type the name of that region.
kind-agency-write-region = All right. Which regency or city?
kind-agency-region-button = Write the region
kind-agency-region-alone = { $region } is only the region. Please write it together with the agency.

kind-phone-empty = No number could be read. Please tap the button that sends your number, or type it.
kind-phone-unreadable = Please write the phone number in figures, for example 0812 3456 7890.
kind-phone-length = That does not have the length of a phone number. Please check it.
kind-phone-no-area = Please write it with its area code, for example 0741 and the number.
kind-phone-meant = The number ending in <b>{ $last }</b>, correct?
kind-phone-which = More than one number was read. Which one is to be used?
kind-phone-not-own = That contact does not seem to be your own number (ending in <b>{ $last }</b>). Is it really the one to use?
kind-phone-masked = ending in { $last }
kind-use-number-button = Yes, use this number

kind-file-send = Please send the file with the attachment button (📎).
kind-file-limits = { $types }, at most { $size } MB.
kind-file-size = At most { $size } MB.
kind-file-type = That type of file cannot be taken yet. Please send { $types }.
kind-file-other-kind = That type of file cannot be taken here. Please send it as another kind of file.
kind-file-too-large = That file is over { $max } MB. Please send a smaller one.
kind-file-empty = That file is empty. Please send it again.
kind-file-kept = File kept

kind-files-how = A photo, a file, a video, or a link (https://…). A caption becomes its name.
kind-files-kept = ✓ Kept · { $count } pieces of evidence. Please go on, or tap Done.
kind-files-many = At most { $most } pieces of evidence at once. Tap Done, then add more.
kind-files-nothing-yet = No evidence has come yet. Please send it first.
kind-files-other = I am sorry, that cannot be kept as evidence. Please send a photo, a file, a video, or a link.
kind-files-program = A program cannot be evidence. Please send a document, a photo, a video, or a link.
kind-files-print = { $count } pieces of evidence

## Mentor

mentor-weight = This section weighs { $weight } %.
mentor-missing-part = A question of this section is still unanswered.
mentor-postponed = This answer is still put off.
mentor-missing-part-why = “Incomplete answers” are one of the reasons why proposals fail (KemenPANRB, 2018).
mentor-missing-part-ask = What do you know of it already, even if only in part?
mentor-no-figure = This asks how much, and there is no figure yet.
mentor-figure-lacks = There is a figure. Still unsaid: { $lacks }.
mentor-lack-unit = what is counted
mentor-lack-period = when it was counted
mentor-lack-source = where the data comes from
mentor-lacks-two = { $first } and { $second }
mentor-lacks-three = { $first }, { $second } and { $third }
mentor-no-figure-why = Data and results that are not shown well make a proposal weak (Gabriel Lele, UGM, 2021).
mentor-no-figure-ask = Which one figure shows best how much, of which year, from which record?
mentor-figure-lacks-ask = Could you add { $lacks }?
mentor-no-before-after = This asks for a change, and the state before and after are not side by side yet.
mentor-no-before-after-why = Evaluators ask for before and after, straight to the point (Mirawati Sudjono, KemenPANRB, 2015).
mentor-no-before-after-ask = How was it before this innovation, and how is it now?
mentor-plan-not-result = This asks for results, and the sentence is still a plan or a hope (“{ $word }”).
mentor-plan-not-result-why = An innovation that runs is judged by what has happened; a plan cannot be judged yet.
mentor-plan-not-result-ask = Of what is hoped for here, what has happened up to today?
mentor-unconnected = The problem of the beginning does not show again in the steps and the results.
mentor-unconnected-result = It does not show yet what the results have to do with the problem and the steps.
mentor-unconnected-why = Problem, strategy and results that do not meet are a weakness that evaluators often find (Mirawati Sudjono, KemenPANRB, 2015).
mentor-unconnected-ask = Which part of the problem has become smaller, and through which step?
mentor-no-replication = Nobody is named yet who repeats it, nor how many places could.
mentor-no-replication-why = What counts: the units that have repeated it, or how many people have the same problem (KIPP 2023).
mentor-no-replication-ask = Which units have repeated it or could, and how many?
mentor-no-sustainability = Nothing is named yet that makes it last: a regulation, people, a procedure or a budget.
mentor-no-sustainability-why = What counts: institutional (regulation), managerial (people, SOP) and social strategy (KIPP 2023).
mentor-no-sustainability-ask = Which regulation, team or procedure keeps it when its officials change?
mentor-too-short = This answer has { $words } words, which is little to judge by.
mentor-too-short-least = This section has { $words } words; its guide asks for { $min } at least.
mentor-too-short-room = This section has { $words } words of the { $max } there is room for.
mentor-too-short-why = Questions that are not answered adequately are a weakness that evaluators name (Gabriel Lele, UGM, 2021).
mentor-too-short-ask = How does it happen where you are: who, what, where and when?
mentor-filler = This sentence could stand in any proposal, so that yours does not show yet.
mentor-filler-question = This answer says the question again.
mentor-filler-why = “Complete, but answered carelessly” is one of the reasons why proposals fail (KemenPANRB, 2018).
mentor-filler-ask = What is one real example of it where you are?
mentor-repeated = This sentence stands in an earlier answer already.
mentor-repeated-why = There is little room; what is said twice adds nothing, and evaluators ask for the point.
mentor-repeated-ask = What is not written yet and could take its place?
mentor-over-limit = This section has { $words } words, { $over } more than its limit of { $max }.
mentor-over-limit-part = { $part } has { $words } words, { $over } more than its limit of { $max }.
mentor-over-limit-why = The official form limits the words of this section.
mentor-over-limit-ask = Which sentence could go without losing what is said?
mentor-empty-praise = The praise in this sentence has no data beside it yet (“{ $word }”).
mentor-empty-praise-why = “More flowers are written than the matter itself” (Mirawati Sudjono, KemenPANRB, 2015).
mentor-empty-praise-ask = Which figure or event shows it?
mentor-spoken = There is a spoken word in this sentence: “{ $word }”, in writing “{ $standard }”.
mentor-spoken-several = This sentence and others have { $count } spoken words, such as “{ $word }” (in writing “{ $standard }”).
mentor-spoken-why = Spoken language in proposals is one of the evaluators’ complaints (Mirawati Sudjono, KemenPANRB, 2015).
mentor-spoken-ask = Would you write it as in an official letter?
mentor-abbreviation = The abbreviation { $short } is not spelled out yet.
mentor-abbreviation-why = Evaluators may come from another field; an abbreviation is spelled out where it is first used.
mentor-abbreviation-ask = What does { $short } stand for?
mentor-spelling = The standard spelling: { $pairs }.
mentor-spelling-several = { $count } words have another standard spelling: { $pairs }.
mentor-spelling-why = Standard spelling (EYD V) makes a text easy to read; you may leave this advice aside.
mentor-spelling-ask = Would you like to mend it?

## Innovation proposals

proposal-intro = <b>Innovation proposal</b>
    A few short questions lead to a first draft, in about 30 minutes. Every answer is kept at once, and you can go on at any time.
proposal-stage = How far has the innovation come that you want to write about?
btn-stage-running = Already running
btn-stage-trial = Being tried out
btn-stage-idea = Only an idea
proposal-choose-edition = In which form will it be written? The answers can be carried over to another form at any time.
proposal-edition = <b>{ $title }</b>: { $standing }
registration-none = no registration; for your own use
registration-open = registration is open until { $day }
registration-soon = registration opens on { $day }
registration-over = registration is closed ({ $day }); as an exercise
registration-unknown = the time of registration is not known yet
btn-old-editions = See old editions
proposal-begun = A new draft in the form <b>{ $title }</b>.
proposal-many = There are 20 proposals already. Delete one that is no longer used, then begin the new one.
proposal-list = <b>Your innovation proposals</b>
proposal-listed = • <b>{ $name }</b> ({ $edition })
proposal-unnamed = without a name
btn-proposal-unnamed = Open the unnamed one
btn-proposal-begin = Begin a proposal
btn-proposals = Open my proposals
btn-proposal-new = Begin a new proposal
proposal-unknown = This proposal is no longer there. Type <b>proposal</b> to see those that are.
proposal-recap = Draft <b>{ $name }</b>: { $answered } of { $total } answered, { $gaps } marked to be filled in.
proposal-gap = Noted as <code>[isi: { $gap }]</code>. Usually known by { $keeper }.
btn-see-example = See an example
proposal-example-weak = <b>A weak example:</b> { $text }
proposal-example-strong = <b>A strong example:</b> { $text }
proposal-evaluator = <b>What an evaluator looks for:</b> { $text }
proposal-map = Draft <b>{ $name }</b> · { $edition }
proposal-section-line = { $light } { $number }. { $name } · { $words } words
light-empty = ○
light-weak = ◐
light-enough = ●
light-empty-words = ○ Not filled in
light-weak-words = ◐ To be strengthened
light-enough-words = ● Enough
proposal-lights = ○ Not filled in · ◐ To be strengthened · ● Enough
btn-section = { $number }. { $name }
btn-first-draft = Go on with the draft
btn-see-draft = See the draft
btn-download-word = Download Word
btn-check-proposal = Check completeness
btn-proposal-more = Manage the proposal
proposal-section = <b>{ $name }</b>: { $light }
proposal-weight = Weight { $weight }%
proposal-weight-unknown = The weight is not known yet.
proposal-words = { $words } of at most { $max } words{ $by }
proposal-words-least = { $words } words; at least { $min } words
proposal-words-unlimited = { $words } words; the limit is not known yet
proposal-asks-from = Its questions: after { $edition }, check the latest guide.
proposal-section-empty = There is no answer in this section yet.
btn-answer-questions = Answer { $count } questions
btn-edit-section = Edit the section
btn-mend-answers = Change answers
btn-evidence = See the evidence
btn-map = Open the map
proposal-choose-answer = Choose the answer to give or to change.
proposal-answer-kept = ✓ The answer is kept in the draft.
proposal-first-draft = ✓ <b>The first draft is done</b>: { $sections } sections, { $words } words, { $lacking } sections to be completed.
proposal-next = Next: <b>{ $name }</b>, { $count } questions, ± { $minutes } minutes.
proposal-next-weight = What counts most: <b>{ $name }</b> (weight { $weight }%), { $count } questions, ± { $minutes } minutes.
proposal-next-check = All sections have text. Check the completeness before you hand it in.
proposal-section-done = ✓ Section <b>{ $name }</b> is kept: { $words } words.
btn-answer-now = Answer now
btn-mend-answer = Improve the answer
btn-next-section = On to { $name }
btn-later = Later
proposal-put-off = All right, left for later. The draft is kept.
mentor-quote = <i>“{ $quote }”</i>
mentor-next = The next question: { $question }

### Editing a section, and what it was

proposal-copy = <pre>{ $text }</pre>
proposal-edit-how = The text of <b>{ $name }</b> is above: copy it, edit it, and send it back. The new text replaces the section; the answers to the questions are kept.
proposal-paste-how = The text that you send becomes the section <b>{ $name }</b>. Answers and earlier versions are kept.
proposal-paste-which = Which section is the text for?
proposal-text-recap = Back to the text of <b>{ $name }</b>.
proposal-text-kept = ✓ Kept · { $words } of at most { $max } words. Please go on, or tap Done.
proposal-text-over = ✓ Kept · { $words } words, more than the { $max } that are allowed. Please go on, or tap Done and shorten it later.
proposal-written = Written by you as a whole; the answers to the questions are kept.
btn-paste = Paste a text
btn-back-to-answers = Go back to the answers
btn-versions = See its history
proposal-versions = <b>History of { $name }</b>, the newest first.
proposal-versions-none = The section <b>{ $name }</b> has never changed, so it has no history.
proposal-version = <b>{ $number }.</b> { $what } · { $words } words · until { $moment }
proposal-version-answers = Answers to the questions
proposal-version-text = Text of the section
proposal-version-one = <b>{ $name }</b>: { $what }, { $words } words, in place until { $moment }.
proposal-version-restoring = If you restore it, what stands there now goes to the history.
proposal-restored = ✓ The version is restored. The section <b>{ $name }</b> has { $words } words now.
btn-version = See version { $number }
btn-older = See older ones
btn-newer = See newer ones
btn-restore-version = Restore this version
btn-open-section = Open this section

### Evidence

proposal-evidence = <b>Evidence of { $name }</b>
proposal-evidence-all = <b>All evidence</b>
proposal-evidence-none = No evidence yet. Photos, files, videos and links can be added here; the files stay in Telegram.
proposal-evidence-line = { $number }. { $name } ({ $what })
proposal-evidence-link = { $number }. { $name }: { $link }
proposal-evidence-document = File
proposal-evidence-image = Photo
proposal-evidence-video = Video
proposal-evidence-audio = Sound
proposal-evidence-of = Evidence of the section <b>{ $section }</b>: { $name }
proposal-evidence-removed = ✓ The evidence is removed from the proposal.
proposal-evidence-full = This proposal has 60 pieces of evidence; the last one was not kept. Remove what is not needed, then send it again.
proposal-evidence-adding = Evidence for the section <b>{ $name }</b>.
proposal-evidence-recap = Back to the evidence of <b>{ $name }</b>.
btn-evidence-item = { $number }. { $name }
btn-add-evidence = Add evidence
btn-remove-evidence = Remove this evidence

## Completeness of a proposal

gate-head = <b>Completeness</b>: { $name } · { $edition }
gate-eligibility = Eligibility
gate-title = Title
gate-sections = Sections
gate-limits = Word counts
gate-attachments = Attachments
gate-indicators = Indicators
btn-gate-eligibility = Check eligibility
btn-gate-title = Check the title
btn-gate-sections = Check sections
btn-gate-limits = Check word counts
btn-gate-attachments = Check attachments
btn-gate-indicators = Check indicators
btn-gate-back = Back to the check
gate-group = • <b>{ $name }</b>: { $said }
gate-right = ✓ in order
gate-todo = { $count } to be seen to
gate-unknown = { $count } that cannot be told yet
gate-first = This reminds, it forbids nothing. Begin here: { $what }
gate-all-right = What can be checked here is in order. Do look at the latest guide as well.
gate-detail = <b>{ $group }</b> · { $name }
gate-item = • { $what }
gate-more = { $count } more; those above come first.
gate-nothing = There is nothing to be checked here.
gate-over = Registration for { $edition } has closed ({ $day }); this draft is an exercise.
gate-group-open = No group has been chosen.
gate-category-open = No category has been chosen.
gate-start-open = The day it was put into use is missing, so the age of the innovation cannot be told.
gate-day-closing = the closing date, { $day }{ $by }
gate-day-today = today, { $day }, because the closing date is unknown
gate-least-age = { $age }{ $by }
organizer-said = {" "}(set by the organizer)
age-months = { $months } months
age-years = { $years } years
age-both = { $years } years { $months } months
gate-age-group = The minimum age depends on the group; choose the group first.
gate-age-unknown = The minimum age for { $edition } is unknown; ask the organizer.
gate-age-no-least = The innovation is { $age } old, counted to { $day }. The minimum age for { $edition } is unknown; ask the organizer.
gate-age-wanted = The innovation must be at least { $least } old, counted back from { $day }.
gate-age-late = This innovation was put into use after { $day }; it must be at least { $least } old. Check the day it began.
gate-age-young = The innovation is { $age } old, less than { $least }, counted back from { $day }. Check the day it began, or wait for the next round.
gate-age-right = The innovation is { $age } old, counted back from { $day }; at least { $least } is asked.
gate-window = It must have been put into use between { $from } and { $to }; the day given is outside of that.
gate-window-right = It was put into use between { $from } and { $to }, as asked.
gate-name-open = This innovation has no name yet.
gate-title-short = The title does not describe it yet. Add a few plain words behind the name: which service, for whom, in which way.
gate-title-improper = The word “{ $word }” in the title may give offence; better choose another.
gate-title-same = Another proposal here has the same title. “The same title for more than one proposal” is among the reasons for failure (ministry, 2018); tell them apart.
gate-title-own = Another proposal of yours has the same title. If both are to be handed in, tell them apart.
gate-title-right = The title “{ $name }” describes it, and no other proposal here has it.
gate-section-empty = <b>{ $name }</b> is empty.
gate-section-gaps = <b>{ $name }</b>: { $count } questions without an answer.
gate-long = <b>{ $name }</b>: { $words } words, { $over } over the limit of { $limit }{ $by }.
gate-least = <b>{ $name }</b>: { $words } words; at least { $limit } are asked.
gate-part = <b>{ $name }</b>, { $part }: { $words } words, { $over } over the limit of { $limit }.
gate-no-limit = The word limit of { $count } sections is unknown; the organizer can set it.
gate-attachment = { $number }. { $name } ({ $must }): { $state }
gate-required = required
gate-optional = if there is one
gate-in-evidence = ✓ among the evidence
gate-said-ready = ✓ ready, as you say
gate-not-there = not there yet
gate-requirements = Also see to this:
gate-levels = Score { $points } of { $most }; { $said } of { $total } indicators filled in.
btn-choose-group = Choose the group
btn-choose-category = Choose the category
btn-choose-number = Choose { $number }
btn-give-start = Give the first day
btn-mend-start = Mend the first day
btn-give-name = Give it a name
btn-change-name = Change the name
btn-tick = Mark { $number } as ready
btn-untick = Unmark { $number }
btn-indicators = Fill in indicators
proposal-choose-group = Which group of { $edition }?
proposal-choose-category = Which category of { $edition }?
proposal-option = { $number }. { $name }
proposal-part = { $name }: { $words } of at most { $max } words
proposal-asks = What is asked: { $asks }

## Indicators

levels-score = <b>{ $edition } score</b>: { $points } of { $most }
levels-basis = Weight times level, by { $basis }.
levels-open = { $said } of { $total } indicators filled in; the others count 0.
levels-said = All { $total } indicators are filled in.
levels-lacking = Required, but not there: { $name }.
levels-gains = One more level brings most here:
levels-gain = • { $name } to level { $level } ({ $what }): +{ $more }
levels-map = <b>Indicators of { $edition }</b>
levels-line = { $no }. { $name }{ $must } · { $level }
levels-must = * required
levels-indicator = <b>{ $no }. { $name }{ $must }</b> · weight { $weight }
levels-level = Level { $level }: { $text }
levels-evidence = Evidence: { $text }
levels-now = Now: { $level }
levels-kept = ✓ Saved. { $name }: { $level }
levels-unsaid = not filled in
levels-none = not there
levels-at = level { $level }
btn-level = Choose level { $level }
btn-level-none = Choose "not there"
btn-levels-go-on = Go on with indicators
btn-levels-score = See the score
btn-levels-page = See { $first } to { $last }
