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

## Percakapan

plain-text = { $text }
account-hello = { $greeting }, Bapak/Ibu.
account-salam = Waalaikumsalam, Bapak/Ibu.
account-welcome = Sama-sama, Bapak/Ibu.
account-bug = Mohon maaf, pesan terakhir belum dapat diproses karena gangguan pada sistem kami. Jawaban sebelumnya tetap tersimpan. Silakan dicoba kembali, atau ketik <b>menu</b>.
account-button-old = Tombol ini sudah dijawab. Silakan lanjut di pesan terakhir.
account-button-unknown = Tombol ini sudah tidak berlaku. Ketik menu untuk melihat pilihan.
account-command-unknown = Perintah itu belum dikenal. Ketik <b>menu</b> untuk melihat pilihan.
account-edit-unknown = Perubahan pada pesan lama itu tidak mengubah data. Untuk memperbaiki jawaban, tekan tombol <b>Ubah</b> pada ringkasan, atau tulis pesan baru.
account-link-unknown = Tautan itu tidak dikenal. Mohon periksa kembali, atau ketik kode workshop dari undangan.
account-not-understood = Mohon maaf, pesan itu belum dapat dipahami.
trouble-storage = Mohon tunggu sebentar, Bapak/Ibu. Sistem sedang terganggu; pesan akan diproses begitu sistem pulih dan tidak perlu dikirim ulang.
trouble-flood = Pesan datang terlalu cepat, sehingga pesan terakhir belum terbaca. Mohon tunggu satu menit, lalu kirim kembali.
keyboard-dropped = ✓
group-hello = Halo, Bapak/Ibu. Pendaftaran dan jawaban hanya melalui percakapan pribadi dengan bot ini, agar data Anda tidak terlihat di grup.

menu-title = <b>Menu</b>
menu-none = Melalui bot ini Bapak/Ibu dapat mendaftar workshop, bertanya kepada panitia, dan menerima informasi acara. Sudah punya kode workshop? Silakan ketik kodenya.
help-text = <b>Bantuan</b>
    Cukup ketik satu kata: <b>daftar</b> untuk mendaftar, <b>lanjut</b> untuk meneruskan isian, <b>batal</b> untuk berhenti sementara, <b>menu</b> untuk melihat pilihan.
    Semua jawaban langsung tersimpan dan dapat diperbaiki.
    Untuk bertanya kepada panitia, ketik /tanya.
go-on-nothing = Tidak ada isian yang belum selesai.
leave-kept = Isian dihentikan sementara. Semua jawaban tersimpan; ketik <b>lanjut</b> kapan saja untuk meneruskan.
leave-nothing = Tidak ada isian yang sedang berjalan.
language-choose = Pilih bahasa.
language-id = Bahasa Indonesia
language-en = English
language-set = ✓ Bahasa diganti.

## Perintah dan keterangan bot

command-menu = Menu utama
command-daftar = Daftar workshop
command-tanya = Bertanya kepada panitia
command-lanjut = Lanjutkan isian
command-bantuan = Bantuan
command-bahasa = Pilih bahasa
command-workshop = Workshop saya (panitia)
command-peserta = Daftar peserta (panitia)
bot-description = Pendamping workshop inovasi pelayanan publik: pendaftaran, informasi acara, dan pertanyaan kepada panitia. Panitia tidak pernah meminta OTP, kata sandi, atau transfer.
bot-short-description = Pendamping workshop inovasi pelayanan publik.
console-rehearsal = GLADI (tanpa BOT_TOKEN): buka { $address } di peramban. Ctrl-C untuk berhenti.

## Tombol

btn-answer = Jawab
btn-ask-again = Tanya lagi
btn-ask-organizer = Tanya panitia
btn-back = Kembali
btn-change = Ubah
btn-complete-data = Lengkapi data (1 menit)
btn-copy-link = Salin tautan
btn-details = Selengkapnya
btn-download-xlsx = Unduh daftar (XLSX)
btn-find-workshop = Cari workshop
btn-go-on = Lanjutkan isian
btn-help = Bantuan
btn-menu = Menu
btn-new-workshop = Buat workshop baru
btn-organizer-desk = Meja panitia
btn-participants = Lihat peserta
btn-private-chat = Buka percakapan
btn-register = Daftar (± 2 menit)
btn-see-as-participant = Lihat kartu undangan
btn-send-my-number = Kirim nomor saya
btn-skip = Lewati
btn-submit = Simpan

## Isian

form-question = <b>{ $number } dari { $total }.</b> { $question }
form-question-mending = <b>Perbaikan.</b> { $question }
form-hint = <i>{ $hint }</i>
form-example = <i>Contoh: { $example }</i>
form-saved = ✓ Tersimpan.
form-saved-words = ✓ Tersimpan · { $words } kata.
form-skipped = Dilewati; dapat diisi nanti.
form-required = Pertanyaan ini belum dapat dilewati. Ketik <b>batal</b> untuk berhenti sementara; jawaban lain tetap tersimpan.
form-first = Ini pertanyaan pertama. Ketik <b>batal</b> untuk berhenti sementara.
form-button-old = Pilihan itu sudah tidak berlaku. Silakan pilih kembali di bawah ini.
form-still-open = Masih ada satu pertanyaan yang belum terjawab.
form-edited = ✓ Jawaban “{ $label }” diperbaiki.
form-edit-unclear = Perubahan pesan untuk “{ $label }” belum jelas, jadi jawaban lama tetap dipakai. Silakan tekan <b>Ubah</b> pada ringkasan nanti.
form-choose-answer = Jawaban mana yang ingin diubah?
form-summary = <b>Mohon diperiksa.</b>
form-summary-line = { $label }: <b>{ $answer }</b>
form-summary-empty = { $label }: (dilewati)
form-summary-unclear = Tekan tombol di bawah, atau ketik <b>ya</b> bila sudah benar dan <b>ubah</b> bila ada yang perlu diperbaiki.

## Workshop

workshop-title = <b>{ $title }</b>
workshop-when = { $days }, { $time }
workshop-place = { $place }
workshop-online = Daring · { $place }
workshop-online-later = Daring · tautan menyusul
workshop-organizer = Penyelenggara: { $organizer }
workshop-jp = { $jp } JP
workshop-seats-left = tersisa { $left } kursi
workshop-seats-none = kursi penuh, tersedia daftar tunggu
workshop-jp-and-seats = { $jp } · { $seats }
workshop-code = Kode workshop: <b>{ $code }</b>
workshop-recap = Pembuatan workshop diteruskan.
workshop-created = ✓ <b>Workshop dibuat.</b>
desk-choose = <b>Meja panitia.</b> Pilih workshop, atau buat yang baru.
desk-none = <b>Meja panitia.</b> Belum ada workshop. Mulailah dengan membuat satu; cukup 3 menit.
desk-workshop = <b>Meja panitia</b>
desk-link = Tautan pendaftaran untuk dibagikan: { $link }
desk-code = Kode untuk diketik: <b>{ $code }</b>
organizer-only = Bagian ini khusus panitia. Bila Bapak/Ibu panitia, mohon hubungi pengelola bot.

## Pendaftaran

registration-safety = Panitia tidak pernah meminta OTP, kata sandi, atau transfer.
registration-already = ✓ Bapak/Ibu sudah terdaftar.
registration-in-hand = Pendaftaran Bapak/Ibu sedang diproses; hasilnya segera dikirim di sini.
registration-code-unknown = Kode workshop itu tidak ditemukan. Mohon periksa kembali undangan, atau ketik <b>daftar</b> untuk melihat workshop yang dibuka.
registration-none-open = Belum ada workshop yang dibuka. Bila menerima kode dari panitia, silakan ketik kodenya.
registration-choose = Workshop yang dibuka. Silakan pilih.
registration-asks = Pendaftaran menanyakan nama, instansi, jabatan, kehadiran sendiri atau mewakili, dan nomor HP. NIP dan pangkat boleh menyusul.
registration-recap = Kembali ke pendaftaran <b>{ $title }</b>.
registration-done = ✓ <b>Terdaftar</b>, nomor urut { $number }.
registration-done-next = NIP, pangkat, dan unit kerja (untuk daftar hadir dan sertifikat) boleh menyusul.
registration-waiting = Kursi sudah penuh. Bapak/Ibu tercatat di <b>daftar tunggu</b>, urutan { $number }.
registration-waiting-next = Panitia akan memberi kabar di sini bila ada kursi. Data lain boleh dilengkapi sambil menunggu.
registration-status-asked = Pendaftaran sedang diproses.
registration-status-registered = ✓ Terdaftar, nomor urut { $number }.
registration-status-waiting = Daftar tunggu, urutan { $number }.
certificate-recap = Kembali ke data sertifikat <b>{ $title }</b>.
certificate-saved = ✓ Data untuk daftar hadir dan sertifikat tersimpan.
privacy-kept = Disimpan sampai { $until }.
privacy-more = Selengkapnya: ketik /privasi.
privacy-full = <b>Pemakaian data pribadi</b>
    Yang disimpan: nama, instansi, jabatan, cara hadir, nomor HP, serta NIP, pangkat, dan unit kerja bila diisi.
    Dipakai panitia kegiatan yang diikuti untuk daftar hadir, sertifikat, dan informasi acara; tidak untuk hal lain.
    NIP dan nomor HP ditampilkan tersamar, tidak dicatat di log, dan tidak dipakai sebagai bukti identitas.
    Dasarnya UU 27/2022 tentang Pelindungan Data Pribadi. Untuk melihat, memperbaiki, atau menghapus data, silakan ketik /tanya kepada panitia.

## Tanya panitia

question-no-workshop = Pertanyaan disampaikan kepada panitia sebuah workshop. Silakan pilih workshopnya terlebih dahulu.
question-choose = Pertanyaan untuk panitia workshop yang mana?
question-recap = Kembali ke pertanyaan untuk panitia <b>{ $title }</b>.
question-sent = ✓ Pertanyaan terkirim kepada panitia. Jawabannya akan datang di sini.
question-gone = Pertanyaan itu sudah tidak tersimpan. Silakan hubungi penanya langsung.
question-from = <b>Pertanyaan</b> dari { $name } · { $title }
question-from-unknown = <b>Pertanyaan</b> dari calon peserta · { $title }
question-shown = { $name }: { $text }
answer-recap = Kembali ke jawaban untuk peserta.
answer-sent = ✓ Jawaban terkirim.
answer-from = <b>Jawaban panitia</b> · { $title }
answer-to = <i>Pertanyaan Anda: { $question }</i>

## Peserta

participants-choose = Peserta workshop yang mana?
participants-registered = Terdaftar: <b>{ $count }</b>
participants-waiting = Daftar tunggu: <b>{ $count }</b>
participants-left = Sisa kursi: <b>{ $count }</b>
participants-no-limit = Sisa kursi: tidak dibatasi
participants-file = Daftar peserta. Berkas ini memuat data pribadi; mohon disimpan dan dibagikan seperlunya.
participants-file-name = peserta-{ $code }.xlsx
participants-sheet = Peserta
participants-representing = Mewakili { $whom }
participants-status-registered = Terdaftar
participants-status-waiting = Daftar tunggu
participants-column-number = No.
participants-column-name = Nama
participants-column-nip = NIP
participants-column-rank = Pangkat/Golongan
participants-column-position = Jabatan
participants-column-agency = Instansi
participants-column-unit = Unit Kerja
participants-column-attendance = Hadir sebagai
participants-column-phone = Nomor HP
participants-column-status = Status
participants-column-registered-at = Waktu daftar
