### Every word that participants and organizers read. A key is its area, a hyphen, and what it says. Checked by `npm run check`.

## General

words-missing = Sorry, this text is not available yet.

## Days, dates and times

date-day = { $weekday }, { $date } { $month } { $year }
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
