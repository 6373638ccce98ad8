### Semua kata yang dibaca peserta dan panitia. Kunci: wilayah, tanda hubung, isi. Diperiksa oleh `npm run check`.

## Umum

words-missing = Mohon maaf, teks ini belum tersedia.

## Hari, tanggal, dan jam

date-day = { $weekday }, { $date } { $month } { $year }
date-days = { $weekday }–{ $lastWeekday }, { $date }–{ $lastDate } { $month } { $year }
date-days-two-months = { $weekday }–{ $lastWeekday }, { $date } { $month }–{ $lastDate } { $lastMonth } { $year }
date-days-two-years = { $weekday }–{ $lastWeekday }, { $date } { $month } { $year }–{ $lastDate } { $lastMonth } { $lastYear }
date-moment = { $day }, { $time }
time-at = pukul { $clock } { $zone }
time-at-both = pukul { $clock } { $zone } / { $readerClock } { $readerZone }
time-at-both-days = pukul { $clock } { $zone } / { $readerWeekday }, { $readerClock } { $readerZone }
time-clock = { $hour }.{ $minute }
weekday-sunday = Minggu
weekday-monday = Senin
weekday-tuesday = Selasa
weekday-wednesday = Rabu
weekday-thursday = Kamis
weekday-friday = Jumat
weekday-saturday = Sabtu
month-january = Januari
month-february = Februari
month-march = Maret
month-april = April
month-may = Mei
month-june = Juni
month-july = Juli
month-august = Agustus
month-september = September
month-october = Oktober
month-november = November
month-december = Desember
greeting-morning = Selamat pagi
greeting-noon = Selamat siang
greeting-afternoon = Selamat sore
greeting-night = Selamat malam

## Halaman web

web-not-found = Mohon maaf, halaman ini tidak ditemukan.
web-broken = Mohon maaf, halaman ini sedang bermasalah. Silakan dicoba kembali.
