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
account-edit-unknown = Changing an older message changes no answer. To correct one, type <b>back</b>, or change it in the summary at the end.
account-edit-late = Changing an older message changes no data. If something has to be corrected, please tell the organizer: type <b>ask</b>.
account-link-unknown = That link is not known. Please check it, or type the workshop’s code from your invitation.
account-not-understood = Sorry, that message was not understood.
trouble-storage = One moment, please. The system is disturbed; your message will be processed as soon as it recovers and need not be sent again.
trouble-flood = Messages came too fast, so the last one was not read. Please wait a minute, then send it again.
keyboard-dropped = ✓
group-hello = Hello. Registration and answers go through the private chat with this bot only, so that your data is not seen in the group.

menu-title = <b>Your workshops</b>
menu-none = With this bot you can register for a workshop, see its days and place, and ask the organizer.
    Do you have a code from your invitation? Please type it.
help-text = <b>Help.</b> One word is enough:
    <b>register</b>: register for a workshop
    <b>schedule</b>: days and time of the workshop
    <b>ask</b>: ask the organizer
    <b>continue</b>: go on with a form; <b>cancel</b>: leave it for now
    <b>menu</b>: see all choices
    Every answer is saved at once, and can be changed before it is sent.
help-organizer = Organizers: /workshop makes or opens a workshop, /peserta counts the participants, /unduh gives their list.
schedule-none = No workshop is chosen yet. Type <b>register</b> to see the open ones, or type the code from your invitation.
schedule-later = The full agenda is not available in this bot yet. To ask the organizer about it, type <b>ask</b>.
attendance-later = Attendance cannot be recorded with this bot yet. Please follow the organizer’s instructions at the venue.
proposal-later = Proposals cannot be written with this bot yet. To ask the organizer, type <b>ask</b>.
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
command-workshop = My workshops (organizer)
command-peserta = Participants (organizer)
bot-description = Companion of workshops on public service innovation: registration, information, and questions to the organizer. Organizers never ask for an OTP, a password, or a transfer.
bot-short-description = Companion of public service innovation workshops.
console-rehearsal = REHEARSAL (no BOT_TOKEN): open { $address } in a browser. Ctrl-C to stop.

## Buttons

btn-answer = Answer
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
btn-submit = Save

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
workshop-seats-none = full, with a waiting list
workshop-jp-and-seats = { $jp } · { $seats }
workshop-code = Workshop code: <b>{ $code }</b>
workshop-ended = This workshop is over.
workshop-recap = Back to the new workshop.
workshop-created = ✓ <b>The workshop is made.</b>
desk-choose = <b>Organizer’s desk.</b> Please choose a workshop, or type /workshop and its code.
desk-none = <b>Organizer’s desk.</b> There is no workshop yet. Begin by making one; it takes 3 minutes.
desk-listed = <b>{ $code }</b> · { $title }
desk-workshop = <b>Organizer’s desk</b>
desk-link = Registration link to share: { $link }
desk-code = Code to type: <b>{ $code }</b>
organizer-only = This part is for organizers. If you are one, please contact whoever runs this bot.

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
registration-done-next = Please bring your letter of assignment (surat tugas) to the registration desk.
registration-more-later = NIP, rank and unit (for the attendance list and the certificate) can follow later.
registration-waiting = All seats are taken. You are on the <b>waiting list</b>, place { $number }.
registration-waiting-next = The organizer has this list and can call you on your phone number when there is a seat.
registration-status-asked = Registration is being processed.
registration-status-registered = ✓ Registered, number { $number }.
registration-status-waiting = Waiting list, place { $number }.
certificate-recap = Back to the certificate data for <b>{ $title }</b>.
certificate-not-registered = Certificate data can be filled in once you are registered. Type <b>register</b> to do so.
certificate-saved = ✓ Data for the attendance list and the certificate is saved.
privacy-full = <b>Use of personal data</b>
    What is kept: name, agency, position, way of attending, phone number, and NIP, rank and unit if given.
    The organizer of the event you attend uses it for the attendance list, the certificate, and information on the event; for nothing else.
    NIP and phone number are shown masked here, and not used as proof of identity.
    The basis is Law 27/2022 on Personal Data Protection. To see, correct or delete your data, please ask the organizer: type <b>ask</b>.

## Ask the organizer

question-no-workshop = A question goes to the organizer of a workshop. Please choose the workshop first.
question-choose = A question for the organizer of which workshop?
question-recap = Back to the question for the organizer of <b>{ $title }</b>.
question-sent = ✓ The question was sent to the organizer. The organizer’s answer will appear here.
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
participants-registered = Registered: <b>{ $count }</b>
participants-waiting = Waiting list: <b>{ $count }</b>
participants-left = Seats left: <b>{ $count }</b>
participants-no-limit = Seats left: no limit
participants-file = List of participants. This file holds personal data; please keep and share it with care.
participants-file-name = participants-{ $code }.xlsx
participants-sheet = Participants
participants-representing = On behalf of { $whom }
participants-status-registered = Registered
participants-status-waiting = Waiting list
participants-column-number = No.
participants-column-name = Name
participants-column-nip = NIP
participants-column-rank = Rank
participants-column-position = Position
participants-column-agency = Agency
participants-column-unit = Unit
participants-column-attendance = Attends
participants-column-phone = Phone
participants-column-status = Status
participants-column-registered-at = Registered at
## Answers to a question (src/forms/kinds)

kind-yes = Yes
kind-no = No
kind-yes-button = Yes
kind-no-button = No
kind-correct-button = Yes, correct
kind-keep-button = Yes, keep it
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

kind-long-text-how = You may send several messages. When complete, tap Done or type "done".
kind-long-text-kept = ✓ Saved · { $words } words. Please go on, or tap Done.
kind-long-text-limit = At most { $max } words.
kind-long-text-nothing-yet = Nothing is saved yet. Please write the answer first.
kind-long-text-few-words = So far { $words } words; at least { $min } are needed. Please go on, what is there stays saved.
kind-long-text-few-characters = So far { $characters } characters; at least { $min } are needed. Please go on, what is there stays saved.
kind-long-text-many-words = Together { $words } words, { $over } over the limit of { $max }. The last message is not saved; please shorten it, what came before stays saved.
kind-long-text-many-characters = Together { $characters } characters, { $over } over the limit of { $max }. The last message is not saved; please shorten it, what came before stays saved.

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
kind-agency-write = All right. Please write the agency's full name.
kind-agency-proposed = Written as <b>{ $name }</b>, correct?
kind-agency-other-button = No, write another
kind-agency-own-button = Keep my writing

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
