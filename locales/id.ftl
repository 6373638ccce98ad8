### Semua kata yang dibaca peserta dan panitia. Kunci: wilayah, tanda hubung, isi. Diperiksa oleh `npm run check`.

## Umum

words-missing = Mohon maaf, teks ini belum tersedia.

## Hari, tanggal, dan jam

date-day = { $weekday }, { $date } { $month } { $year }
date-plain = { $date } { $month } { $year }
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
web-starting = Mohon tunggu sebentar; sistem sedang dimulai.
web-broken = Mohon maaf, halaman ini sedang bermasalah. Silakan dicoba kembali.

## Percakapan

plain-text = { $text }
account-hello = { $greeting }, Bapak/Ibu.
account-salam = Waalaikumsalam, Bapak/Ibu.
account-welcome = Sama-sama, Bapak/Ibu.
account-nod = Baik, Bapak/Ibu.
account-word-meant = <i>Bila “{ $word }” memang jawabannya, tuliskan dengan tanda petik: "{ $word }".</i>
account-ask-how = Untuk bertanya kepada panitia, ketik <b>tanya</b>; isian ini akan menunggu.
account-still-open = <i>Ada isian yang belum selesai. Ketik <b>lanjut</b> untuk meneruskan.</i>
account-bug = Mohon maaf, pesan terakhir belum dapat diproses karena gangguan pada sistem kami. Jawaban sebelumnya tetap tersimpan. Silakan dicoba kembali, atau ketik <b>menu</b>.
account-button-old = Pesan itu sudah lama. Silakan pakai tombol di pesan terakhir, atau ketik lanjut.
account-button-unknown = Tombol ini sudah tidak berlaku. Ketik menu untuk melihat pilihan.
account-command-unknown = Perintah itu belum dikenal. Ketik <b>menu</b> untuk melihat pilihan.
account-desk-refused = Mohon maaf, bagian ini khusus panitia workshop ini.
account-edit-unknown = Perubahan pada pesan lama tidak mengubah jawaban. Untuk memperbaikinya, ketik <b>kembali</b>, atau ubah pada ringkasan di akhir.
account-edit-late = Perubahan pada pesan lama tidak mengubah data. Data pendaftaran diperbaiki di <b>Data saya</b>: ketik <b>data saya</b>.
account-form-over = Isian yang tadi terbuka tidak diperlukan lagi, sehingga ditutup. Data yang sudah disimpan tetap ada.
account-link-unknown = Tautan itu belum dikenal. Mohon diperiksa kembali, atau ketik kode workshop dari undangan.
account-not-understood = Mohon maaf, pesan itu belum dapat dipahami.
trouble-storage = Mohon tunggu sebentar, Bapak/Ibu. Sistem sedang terganggu; pesan akan diproses begitu sistem pulih dan tidak perlu dikirim ulang.
trouble-flood = Pesan datang terlalu cepat, sehingga pesan terakhir belum terbaca. Mohon tunggu satu menit, lalu kirim kembali.
keyboard-dropped = ✓
group-hello = Halo, Bapak/Ibu. Pendaftaran dan jawaban hanya melalui percakapan pribadi dengan bot ini, agar data Anda tidak terlihat di grup.

menu-title = <b>Workshop Bapak/Ibu</b>
menu-crew = Tugas Bapak/Ibu: { $role } · <b>{ $title }</b>
menu-none = Melalui bot ini Bapak/Ibu dapat mendaftar workshop, melihat hari dan tempatnya, serta bertanya kepada panitia.
    Punya kode dari undangan? Silakan ketik kodenya.
help-text = <b>Bantuan.</b> Cukup ketik satu kata:
    <b>daftar</b>: mendaftar workshop
    <b>jadwal</b>: hari dan jam workshop
    <b>tanya</b>: bertanya kepada panitia
    <b>lanjut</b>: meneruskan isian; <b>batal</b>: berhenti sementara
    <b>data saya</b>: melihat, memperbaiki, atau menghapus data
    <b>tidak jadi hadir</b>: bila berhalangan
    <b>menu</b>: melihat semua pilihan
    Setiap jawaban langsung tersimpan, dan dapat diubah sebelum dikirim.
help-organizer = Panitia: /panitia untuk meja panitia, /workshop untuk membuat atau membuka workshop, /peserta untuk melihat peserta, /unduh untuk daftarnya.
schedule-none = Belum ada workshop yang dipilih. Ketik <b>daftar</b> untuk melihat workshop yang dibuka, atau ketik kode dari undangan.
schedule-later = Susunan acara lengkap belum tersedia di bot ini. Untuk menanyakannya kepada panitia, ketik <b>tanya</b>.
attendance-later = Daftar hadir belum dapat diisi melalui bot ini. Mohon mengikuti petunjuk panitia di tempat acara.
materials-later = Materi belum tersedia di bot ini. Untuk menanyakannya kepada panitia, ketik <b>tanya</b>.
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
command-panitia = Meja panitia
command-tim = Tim panitia
command-workshop = Workshop saya (panitia)
command-peserta = Daftar peserta (panitia)
bot-description = Pendamping workshop inovasi pelayanan publik: pendaftaran, informasi acara, dan pertanyaan kepada panitia. Panitia tidak pernah meminta OTP, kata sandi, atau transfer.
bot-short-description = Pendamping workshop inovasi pelayanan publik.
console-rehearsal = GLADI (tanpa BOT_TOKEN): buka { $address } di peramban. Ctrl-C untuk berhenti.

## Tombol

btn-answer = Jawab
btn-add-seats = Tambah kuota
btn-approval-off = Tiadakan persetujuan
btn-approval-on = Wajibkan persetujuan
btn-archive = Arsipkan
btn-archive-yes = Ya, arsipkan
btn-attention = { $number }. { $label }
btn-see-archive = Lihat arsip
btn-basis-consent = Pakai persetujuan
btn-basis-task = Pakai tugas publik
btn-choose-date = Pilih tanggal
btn-close = Tutup pendaftaran
btn-copy-text = Salin teks undangan
btn-copy-workshop = Buat angkatan baru
btn-edit = Ubah data
btn-identity = Isi identitas lembaga
btn-invite-organizer = Undang panitia
btn-invite-reviewer = Undang peninjau
btn-invite-speaker = Undang narasumber
btn-invited-off = Buka untuk semua
btn-invited-on = Batasi ke undangan
btn-kept-default = Pakai batas baku
btn-letter-bring = Dibawa saat hadir
btn-letter-none = Tidak perlu
btn-letter-upload = Diunggah di sini
btn-no-closing = Tanpa batas waktu
btn-no-limit = Tanpa batas
btn-not-now = Tidak jadi
btn-other-number = Tulis angka lain
btn-print = Cetak lembar QR
btn-qr = Kirim gambar QR
btn-remove-member = Keluarkan anggota
btn-remove-yes = Ya, keluarkan
btn-reopen = Buka pendaftaran
btn-revoke-links = Batalkan semua tautan
btn-see-approvals = Lihat yang menunggu
btn-see-log = Lihat catatan
btn-log-newer = Lihat lebih baru
btn-log-older = Lihat lebih lama
btn-see-untold = Kabari tanpa Telegram
btn-told = Sudah dikabari no. { $number }
btn-see-waiting = Lihat daftar tunggu
btn-set-agency = Atur kursi instansi
btn-set-basis = Atur dasar hukum
btn-set-certificate = Atur data sertifikat
btn-set-closing = Atur penutupan
btn-set-kept = Atur batas simpan
btn-set-letter = Atur surat tugas
btn-setup = Atur pendaftaran
btn-share = Bagikan tautan
btn-share-again = Bagikan lagi
btn-team = Lihat tim
btn-text-message = Kirim teks undangan
btn-try = Coba sebagai peserta
btn-try-begin = Buka undangan
btn-try-end = Selesai gladi
btn-unarchive = Keluarkan dari arsip
btn-whatsapp = Kirim lewat WhatsApp
btn-ask-again = Tanya lagi
btn-ask-organizer = Tanya panitia
btn-back = Kembali
btn-change-data = Ubah data sertifikat
btn-cancel = Batal
btn-change = Ubah
btn-clear-answer = Kosongkan
btn-complete-data = Lengkapi data (1 menit)
btn-copy-link = Salin tautan
btn-details = Selengkapnya
btn-download-xlsx = Unduh daftar (XLSX)
btn-give-link = Beri tautan Telegram
btn-see-twins = Periksa NIP yang sama
btn-find-workshop = Cari workshop
btn-go-on = Lanjutkan isian
btn-help = Lihat bantuan
btn-keep-answer = Pakai jawaban ini
btn-menu = Buka menu
btn-new-workshop = Buat workshop baru
btn-organizer-desk = Buka meja panitia
btn-participants = Lihat peserta
btn-private-chat = Buka percakapan
btn-register = Daftar (± 2 menit)
btn-see-as-participant = Lihat kartu undangan
btn-send-my-number = Kirim nomor saya
btn-skip = Lewati
btn-skip-gap = Belum tahu, lewati
btn-submit = Simpan
btn-agree = Saya setuju
btn-disagree = Belum setuju
btn-data-file = Unduh semua (JSON)
btn-delete-data = Hapus data saya
btn-delete-registration = Hapus pendaftaran ini
btn-keep-data = Simpan data saya
btn-keep-mine = Pakai isian saya
btn-letters = Lihat surat tugas
btn-letters-part = Unduh bagian { $part }
btn-letters-zip = Unduh semua (ZIP)
btn-language = Ganti bahasa
btn-mend-data = Perbaiki data
btn-mend-profile = Ubah profil
btn-my-data = Lihat data saya
btn-my-questions = Lihat pertanyaan saya
btn-my-consents = Lihat persetujuan
btn-my-registration = Lihat status
btn-not-coming = Tidak jadi hadir
btn-others = Lihat yang didaftarkan
btn-privacy = Lihat pemakaian data
btn-profile = Lihat profil
btn-register-again = Daftar lagi
btn-register-other = Daftarkan atasan/rekan
btn-see-data = Lihat data
btn-send-letter = Kirim surat tugas
btn-settings = Buka pengaturan
btn-still-coming = Tetap hadir
btn-use-invited = Pakai nama undangan
btn-withdraw-consent = Tarik persetujuan
btn-yes-delete = Ya, hapus
btn-yes-not-coming = Ya, tidak jadi hadir
btn-add-person = Tambah peserta
btn-answer-team = Jawab panitia
btn-apply-import = Terapkan
btn-approve = Setujui
btn-back-to-people = Kembali ke peserta
btn-count-agencies = Lihat per instansi
btn-count-groups = Lihat jumlah
btn-count-positions = Lihat per jabatan
btn-count-regions = Lihat per daerah
btn-download-absent = Unduh daftar ini (XLSX)
btn-download-details = Unduh rincian
btn-drop-import = Batalkan
btn-find-again = Cari lagi
btn-find-person = Cari nama
btn-import-again = Kirim berkas lain
btn-import-invited = Impor undangan
btn-keep-first = Pakai ejaan 1
btn-keep-person = Tetap hadir
btn-keep-second = Pakai ejaan 2
btn-look-at-pair = Periksa nomor { $number }
btn-mend-person = Perbaiki data
btn-merge-agencies = Gabungkan instansi
btn-merge-others = Pilih dua nama lain
btn-open-whatsapp = Buka WhatsApp
btn-refuse = Tolak
btn-seat-now = Beri kursi sekarang
btn-see-absent = Lihat belum daftar
btn-see-approval = Lihat persetujuan
btn-see-ended = Lihat yang batal
btn-see-merged = Lihat yang digabung
btn-see-person = Lihat peserta
btn-see-queue = Lihat daftar tunggu
btn-see-registered = Lihat daftar
btn-undo-import = Batalkan impor ini
btn-unmerge = Pisahkan nomor { $number }
btn-withdraw-person = Batalkan kehadiran
btn-write-note = Tulis pesan
btn-write-to = Tulis ke { $name }
btn-yes-withdraw-person = Ya, batalkan

## Isian

form-question = <b>{ $number } dari { $total }.</b> { $question }
form-question-mending = <b>Perbaikan.</b> { $question }
form-question-only = { $question }
form-contact = Ketuk <b>Kirim nomor saya</b> di bawah, atau ketik nomornya.
form-hint = <i>{ $hint }</i>
form-example = <i>Contoh: { $example }</i>
form-saved = ✓ Tersimpan.
form-saved-words = ✓ Tersimpan · { $words } kata.
form-skipped = Dilewati; masih dapat diisi pada ringkasan.
form-required = Pertanyaan ini perlu dijawab. Untuk berhenti sementara, ketik <b>batal</b>; jawaban lain tetap tersimpan.
form-sent-twice = Pesan itu sama dengan jawaban sebelumnya, yang sudah tersimpan. Mohon jawab pertanyaan ini.
form-first = Ini pertanyaan pertama. Untuk berhenti sementara, ketik <b>batal</b>.
form-button-old = Pilihan itu sudah tidak berlaku. Silakan pilih kembali di bawah ini.
form-still-open = Masih ada satu pertanyaan yang belum terjawab.
form-edited = ✓ Jawaban “{ $label }” diperbaiki.
form-edit-unclear = Perubahan pesan untuk “{ $label }” belum jelas, jadi jawaban lama tetap dipakai. Jawaban itu dapat diubah pada ringkasan di akhir.
form-choose-answer = Jawaban mana yang ingin diubah?
form-current = Jawaban sekarang: <b>{ $answer }</b>
form-cleared = ✓ Jawaban dikosongkan.
form-choose-one = Ada beberapa pilihan. Silakan ketuk salah satunya, atau ketik nomor urutnya.
form-choose-unclear = Silakan ketuk atau ketik nama jawaban yang ingin diubah; <b>kembali</b> untuk melihat ringkasan.
form-summary = <b>Mohon diperiksa.</b>
form-summary-line = { $label }: <b>{ $answer }</b>
form-summary-empty = { $label }: (dilewati)
form-summary-unclear = Tekan tombol di bawah, atau ketik <b>ya</b> bila sudah benar dan <b>ubah</b> bila ada yang perlu diperbaiki.

## Workshop

workshop-title = <b>{ $title }</b>
workshop-when = { $days }, { $time }
workshop-place = { $place }
workshop-online = Daring · { $place }
workshop-online-members = Daring · tautan tampil setelah terdaftar
workshop-online-later = Daring · tautan menyusul
workshop-organizer = Penyelenggara: { $organizer }
workshop-jp = { $jp } JP
workshop-seats-left = tersisa { $left } kursi
workshop-seats-each = paling banyak { $seats } per instansi
workshop-seats-none = kursi penuh, tersedia daftar tunggu
workshop-jp-and-seats = { $jp } · { $seats }
workshop-code = Kode workshop: <b>{ $code }</b>
workshop-ended = Workshop ini sudah selesai.
workshop-recap = Kembali ke pembuatan workshop.
workshop-created = ✓ <b>Workshop dibuat.</b>
desk-choose = <b>Meja panitia.</b> Silakan pilih workshop.
desk-pick = Silakan pilih workshop.
workshop-closed = Pendaftaran ditutup
workshop-closes = Pendaftaran ditutup { $when }
desk-title = <b>Meja panitia</b>
desk-of = <b>Meja panitia</b> · { $title }
desk-quiet = Tidak ada yang perlu ditindaklanjuti saat ini.
desk-counts = Terdaftar: <b>{ $registered }</b> · daftar tunggu: <b>{ $waiting }</b> · menunggu persetujuan: <b>{ $approval }</b>
desk-archived = Workshop ini sudah diarsipkan. Selanjutnya dapat dibuka dari <b>Lihat arsip</b> di meja panitia.
archive-title = <b>Arsip</b> · { $count } workshop
archive-empty = Arsip masih kosong.
desk-saved = ✓ Tersimpan.
desk-moved = ✓ Perubahan disimpan. Peserta di Telegram diberi tahu mulai satu menit lagi; yang tanpa Telegram masuk daftar untuk dikabari.
desk-none-joined = <b>Meja panitia.</b> Saat ini tidak ada workshop yang dapat dikelola.
desk-type-code = Atau ketik perintahnya diikuti kode, misalnya <b>/workshop JMB27</b>.
attention-line = • { $what }
attention-line-of = { $number }. <b>{ $title }</b>: { $what }
attention-untold = { $count } orang tanpa Telegram perlu dikabari.
attention-approval = { $count } pendaftaran menunggu persetujuan.
attention-waiting-free = { $count } orang di daftar tunggu, padahal masih ada kursi.
attention-waiting-agency = { $count } orang di daftar tunggu karena kursi instansinya sudah terisi.
attention-full = Kursi penuh; { $count } orang di daftar tunggu.
attention-closing = Pendaftaran segera ditutup: { $when }.
attention-not-shared = Tautan pendaftaran belum dibagikan.
attention-nobody = Belum ada yang mendaftar.
attention-over = Kegiatan sudah selesai dan dapat diarsipkan.
guide-done = ✓ { $step }
guide-open = ○ { $step }
guide-make = 1. Buat workshop
guide-try = 2. Coba sebagai peserta
guide-share = 3. Bagikan tautan
guide-see = 4. Lihat siapa yang mendaftar: { $count } orang
make-owner-only = Workshop baru dibuat oleh pengelola bot; mohon hubungi pengelola. Workshop yang sudah ada tetap dapat Bapak/Ibu kelola di sini.
batch-why = Angkatan berikutnya: <b>{ $title }</b>. Pengaturan disalin; cukup tanggalnya yang baru.
batch-recap = Kembali ke angkatan baru dari <b>{ $title }</b>.
edit-recap = Kembali ke perubahan <b>{ $title }</b>.
identity-why = Dipakai pada dokumen resmi kegiatan. Semua boleh dilewati.
archive-sure = Arsipkan <b>{ $title }</b>? Workshop hilang dari daftar dan pendaftaran ditutup; data tetap tersimpan.
setup-title = <b>Pengaturan pendaftaran</b>
setup-saved = ✓ Tersimpan. <b>Pengaturan pendaftaran</b>
setup-approval = Perlu persetujuan panitia: { $approval } · hanya yang diundang: { $invited }
setup-agency = Kursi per instansi: { $answer }
setup-closes = Pendaftaran ditutup: { $answer }
setup-certificate = Data sertifikat dan daftar hadir: { $answer }
setup-letter = Surat tugas: { $answer }
setup-basis = Dasar pemakaian data: { $answer }
setup-kept = Data disimpan sampai: { $answer }
setup-yes = ya
setup-no = tidak
setup-no-limit = tidak dibatasi
setup-no-closing = tidak ditentukan
setup-nothing = tidak ada
setup-and = { $first }, { $rest }
setup-agency-some = { $seats } kursi
setup-agency-why = Pendaftar berikutnya dari instansi yang sama masuk daftar tunggu.
setup-certificate-why = Yang dipilih ditanyakan setelah pendaftaran, dan boleh dilewati peserta.
setup-field-nip = NIP
setup-field-rank = pangkat
setup-field-unit = unit kerja
setup-field-region = kabupaten/kota
setup-with = Pakai { $what }
setup-without = Tanpa { $what }
setup-letter-none = tidak perlu
setup-letter-upload = diunggah di sini
setup-letter-bring = dibawa saat hadir
setup-basis-task = pelaksanaan tugas publik
setup-basis-consent = persetujuan peserta
setup-basis-why = UU 27/2022 Pasal 20 ayat (2). Dengan persetujuan, peserta menekan tombol setuju sebelum mendaftar.
setup-kept-why = Bakunya sampai akhir tahun setelah kegiatan. Sesudah itu data pribadi peserta dihapus.
sharing-title = <b>Bagikan tautan pendaftaran</b>
sharing-code = Kode untuk diketik di bot: <b>{ $code }</b>
sharing-how = Teruskan teks undangan, atau pasang gambar QR di surat dan ruang rapat.
sharing-how-page = Di tautan ini peserta tanpa Telegram pun dapat mendaftar.
sharing-qr = Kode QR pendaftaran. Kode untuk diketik: <b>{ $code }</b>
sharing-qr-name = qr-{ $code }.png
print-how = Tekan Ctrl+P, atau pilih Cetak pada menu peramban.
print-qr = Kode QR untuk { $link }
print-code = Kode workshop:
print-step-scan = Arahkan kamera ponsel ke kode QR.
print-step-open = Tekan tautan yang muncul.
print-step-answer = Jawab pertanyaan pendaftaran, sekitar 2 menit.
print-expired = Lembar ini sudah tidak berlaku
print-expired-next = Mohon minta tautan cetak yang baru di Meja panitia.
desk-listed = <b>{ $code }</b> · { $title }
desk-none = <b>Meja panitia.</b> Belum ada workshop. Mulailah dengan membuat satu; cukup 3 menit.
organizer-only = Bagian ini khusus panitia. Bila Bapak/Ibu panitia, mohon hubungi pengelola bot dan sebutkan nomor akun Telegram ini: <code>{ $account }</code>

## Tim

crew-choose = Tim workshop yang mana?
crew-title = <b>Tim</b> · { $title }
crew-member = { $name }, { $role }, sejak { $since }
crew-nobody = Belum ada anggota selain pengelola bot.
crew-more = dan { $count } anggota lain.
crew-links-out = Tautan undangan yang belum dipakai: { $count }
crew-role-organizer = panitia
crew-role-speaker = narasumber
crew-role-reviewer = peninjau
crew-news-removed = ✓ Anggota dikeluarkan; haknya langsung berakhir.
crew-news-revoked = ✓ Tautan yang belum dipakai dibatalkan.
crew-link = Tautan untuk satu <b>{ $role }</b> · { $title }
crew-link-once = Berlaku satu kali, selama 3 hari. Kirim langsung kepada orangnya; siapa pun yang membukanya lebih dahulu akan bergabung.
crew-link-spent = Tautan itu sudah dipakai atau kedaluwarsa. Mohon minta tautan baru kepada panitia.
crew-full = Tim <b>{ $title }</b> sudah penuh. Mohon hubungi panitia.
crew-offered = Bapak/Ibu diundang menjadi <b>{ $role }</b> · { $title }.
crew-joined = ✓ Bapak/Ibu kini <b>{ $role }</b> · { $title }.
crew-member-still = Bapak/Ibu <b>{ $role }</b> · { $title }.
crew-thanks = Terima kasih atas kesediaannya. Bila ada yang perlu ditanyakan atau disiapkan, silakan tulis kepada panitia.
    Data peserta hanya dapat dilihat panitia. Kartu ini selalu ada di <b>menu</b>.
crew-already = Bapak/Ibu sudah menjadi <b>{ $role }</b> · { $title }. Tautan itu masih berlaku untuk orang lain.
crew-came = <b>{ $name }</b> bergabung sebagai { $role } · { $title }.
crew-removed = Keanggotaan Bapak/Ibu dalam tim <b>{ $title }</b> sudah berakhir. Terima kasih atas bantuannya.
crew-gone = Orang itu sudah bukan anggota tim.
crew-remove-whom = Siapa yang dikeluarkan?
crew-remove-sure = Keluarkan <b>{ $name }</b> dari tim { $title }? Haknya langsung berakhir.
crew-recap = Kembali ke undangan tim <b>{ $title }</b>.
log-title = <b>Catatan</b> · { $title }
log-empty = Belum ada catatan.
log-day = <i>{ $day }</i>
log-line = { $when } · <b>{ $who }</b> { $what }
log-you = Anda
log-owner = Pengelola bot
log-former = Mantan anggota
log-deleted = Anggota yang datanya dihapus
log-other = melakukan perubahan
log-data = mengubah data workshop
log-settings = mengubah pengaturan
log-identity = mengubah identitas penyelenggara
log-closed = menutup pendaftaran
log-reopened = membuka pendaftaran
log-archived = mengarsipkan workshop
log-unarchived = mengeluarkan workshop dari arsip
log-approved = menyetujui satu pendaftaran
log-refused = menolak satu pendaftaran
log-withdrew = membatalkan satu pendaftaran
log-seated = memberi kursi kepada satu pendaftar
log-added = menambahkan satu peserta
log-mended = memperbaiki data satu peserta
log-noted = mengirim pesan kepada satu peserta
log-told = mencatat bahwa satu peserta sudah dikabari
log-merged = menyatukan dua penulisan instansi
log-unmerged = memisahkan kembali dua penulisan instansi
log-imported = mengimpor daftar undangan
log-import-undone = membatalkan impor undangan
log-invited = membuat tautan tim
log-joined = bergabung dengan tim
log-removed = mengeluarkan satu anggota tim
log-revoked = membatalkan tautan tim

## Gladi panitia

trial-mark = <b>GLADI</b> · latihan; tidak ada yang tercatat
trial-begin = Begini peserta mengalaminya, mulai dari undangan. Jawab dengan data apa saja; semuanya dihapus setelah selesai.
trial-over = ✓ Gladi selesai; data latihan dihapus.
trial-opened = Pendaftaran <b>{ $title }</b> dibuka, jadi gladi diakhiri; data latihan dihapus.
sharing-text = Yth. Bapak/Ibu
    Pendaftaran { $title }, { $when }: { $link }
    Atau ketik kode { $code } di bot Telegram itu.
    Panitia { $organizer }
sharing-text-page = Yth. Bapak/Ibu
    Pendaftaran { $title }, { $when }: { $link }
    Tanpa Telegram pun dapat mendaftar di tautan yang sama.
    Panitia { $organizer }

## Pendaftaran

registration-safety = Panitia tidak pernah meminta OTP, kata sandi, atau transfer.
registration-in-hand = Pendaftaran Bapak/Ibu sedang diproses; hasilnya segera dikirim di sini.
registration-code-unknown = Kode workshop itu tidak ditemukan. Mohon periksa kembali undangan, atau ketik <b>daftar</b> untuk melihat workshop yang dibuka.
registration-none-open = Belum ada workshop yang dibuka. Bila menerima kode dari panitia, silakan ketik kodenya.
registration-choose = Workshop yang dibuka. Silakan pilih, atau ketik kodenya.
registration-listed = <b>{ $code }</b> · { $title } · { $day }
registration-asks = Pendaftaran menanyakan nama, instansi, jabatan, kehadiran sendiri atau mewakili, dan nomor HP; NIP dan pangkat boleh menyusul. Datanya disimpan sampai { $until }.
registration-known = Nama, instansi, jabatan, dan nomor HP diambil dari pendaftaran sebelumnya; dapat diubah pada ringkasan.
registration-recap = Kembali ke pendaftaran <b>{ $title }</b>.
registration-done = ✓ <b>Terdaftar</b>, nomor urut { $number }.
registration-done-next = Data lain untuk daftar hadir dan sertifikat boleh menyusul.
registration-waiting = Kursi sudah penuh. Bapak/Ibu tercatat di <b>daftar tunggu</b>, urutan { $number }.
registration-waiting-next = Bila ada kursi, urutan naik dengan sendirinya dan kabarnya datang di sini. Data lain boleh dilengkapi sambil menunggu.
registration-status-asked = Pendaftaran sedang diproses.
registration-status-registered = ✓ Terdaftar, nomor urut { $number }.
registration-status-waiting = Daftar tunggu, urutan { $number }.
registration-status-approval = Menunggu persetujuan panitia.
registration-status-withdrawn = Tidak jadi hadir.
registration-status-refused = Belum dapat diterima panitia.
registration-status-replaced = Digantikan oleh yang mewakili.
registration-status-closed = Pendaftaran sudah ditutup.
certificate-recap = Kembali ke data sertifikat <b>{ $title }</b>.
certificate-which = Data sertifikat untuk yang mana?
certificate-not-registered = Data sertifikat dapat diisi setelah Bapak/Ibu terdaftar. Ketik <b>daftar</b> untuk mendaftar.
certificate-saved = ✓ Data untuk daftar hadir dan sertifikat tersimpan.

### Status, batal hadir, mewakili
standing-moved-up = Ada kursi: ✓ <b>Terdaftar</b>, nomor urut { $number }.
standing-moved-up-next = Tidak perlu mendaftar lagi. Bila berhalangan, mohon tekan <b>Tidak jadi hadir</b> agar kursi dipakai yang lain.
moved-when = <b>Waktu berubah</b> · { $title }
moved-where = <b>Tempat berubah</b> · { $title }
moved-both = <b>Waktu dan tempat berubah</b> · { $title }
moved-before = Sebelumnya: { $when }
moved-next = Pendaftaran Bapak/Ibu tetap berlaku; tidak perlu mendaftar lagi.
standing-approved = Panitia menyetujui: ✓ <b>Terdaftar</b>, nomor urut { $number }.
standing-agency-full = { $limit } kursi per instansi sudah terisi. Tercatat di <b>daftar tunggu</b>, urutan { $number }.
standing-approval = Pendaftaran diterima dan <b>menunggu persetujuan panitia</b>.
standing-approval-next = Kabarnya akan datang di sini.
standing-office-taken = Kursi untuk jabatan ini sudah tercatat atas nama lain. Panitia akan memastikan siapa yang hadir.
standing-refused = Mohon maaf, pendaftaran belum dapat diterima panitia. Silakan tanyakan bila ada yang perlu dijelaskan.
standing-replaced = Atas keputusan panitia, kursi jabatan ini kini ditempati oleh yang lain.
standing-closed = Mohon maaf, pendaftaran sudah ditutup. Bila masih ingin hadir, silakan bertanya kepada panitia.
standing-closed-since = Mohon maaf, pendaftaran sudah ditutup sejak { $moment }. Bila masih ingin hadir, silakan bertanya kepada panitia.
standing-withdrawn = ✓ Dicatat: <b>tidak jadi hadir</b>. Terima kasih sudah memberi kabar.
standing-withdrawn-by-organizer = Panitia membatalkan pendaftaran ini. Bila keliru, silakan bertanya kepada panitia.
withdraw-sure = Tidak jadi hadir di <b>{ $title }</b>?
withdraw-sure-other = <b>{ $name }</b> tidak jadi hadir di <b>{ $title }</b>?
withdraw-what = Kursinya diberikan kepada yang menunggu. Data tetap tersimpan dan dapat dihapus di <b>Data saya</b>.
withdraw-nothing = Tidak ada pendaftaran yang dapat dibatalkan.
withdraw-which = Tidak jadi hadir di mana?
claimed-by-representative = Ada yang mendaftar untuk mewakili jabatan yang sama di <b>{ $title }</b>.
claimed-by-official = Pejabat yang diwakili ikut mendaftar di <b>{ $title }</b>.
claimed-next = Panitia akan memastikan siapa yang hadir; pendaftaran ini tetap berlaku. Bila memang tidak hadir, mohon tekan tombol di bawah.
offer-name = Nama pada undangan: <b>{ $name }</b>
offer-name-position = Nama pada undangan: <b>{ $name }</b>, { $position }
offer-use = Dipakai untuk pendaftaran ini?
offer-taken = ✓ Nama pada undangan dipakai.
offer-left = ✓ Isian Bapak/Ibu tetap dipakai.
mended-by-team = Panitia memperbaiki data pendaftaran <b>{ $title }</b>.
consent-question = Apakah Bapak/Ibu setuju? Persetujuan dicatat dan dapat ditarik kapan saja di <b>Data saya</b>.
consent-refused = Baik, tidak ada data yang disimpan untuk kegiatan ini. Bila ada yang ingin ditanyakan, panitia siap membantu.

### Daftarkan atasan atau rekan
others-about = Untuk <b>{ $name }</b>:
others-which = Daftarkan ke workshop yang mana?
others-none = Belum ada atasan atau rekan yang didaftarkan.
others-list = <b>Didaftarkan oleh Bapak/Ibu</b>: { $count } orang. Pilih namanya untuk melihat status atau melengkapi data.
others-most = Melalui akun ini sudah { $most } orang didaftarkan. Untuk yang lain, mohon kirim daftarnya kepada panitia.
others-recap = Kembali ke pendaftaran rekan untuk <b>{ $title }</b>.

### Data sertifikat dan surat tugas
certificate-name = Nama pada sertifikat: <b>{ $name }</b>, sudah benar?
certificate-name-other = Nama pada sertifikat: <b>{ $name }</b>, sudah benar menurut beliau?
letter-bring = Mohon bawa <b>surat tugas</b> saat registrasi.
letter-upload = Surat tugas dapat dikirim di sini, berupa foto atau PDF.
letter-recap = Kembali ke surat tugas <b>{ $title }</b>.
letter-saved = ✓ Surat tugas tersimpan untuk panitia.
reminder-tomorrow = Sampai jumpa besok di <b>{ $title }</b>.
reminder-lacking = Yang masih dapat dilengkapi:
lack-name = · nama pada sertifikat
lack-nip = · NIP / NI PPPK
lack-rank = · pangkat/golongan
lack-unit = · unit kerja
lack-region = · kabupaten/kota
lack-letter = · surat tugas
letters-title = <b>Surat tugas</b> · { $title }
letters-count = Sudah dikirim: { $sent } dari { $all } peserta terdaftar.
letters-lacking = Belum:
letters-line = { $number }. { $name }, { $agency }
letters-more = dan { $count } orang lagi.
letters-file = Surat tugas peserta. Berkas ini memuat data pribadi; mohon disimpan dan dibagikan seperlunya.
letters-file-name = surat-tugas-{ $code }-{ $part }.zip
letters-missing = Berkas berikut tidak dapat diambil dari Telegram. Mohon diminta kembali kepada peserta:
letters-missing-name = TIDAK TERUNDUH.txt

## Data saya

mydata-title = <b>Data saya</b>
mydata-account = Memakai bot ini sejak { $since }; bahasa: { $language }.
mydata-profile = Profil: <b>{ $name }</b>, { $position }, { $agency }
mydata-profile-none = Profil belum diisi.
mydata-counts = Pendaftaran: { $own } · untuk orang lain: { $others } · persetujuan: { $consents }
mydata-crew = Tim: <b>{ $name }</b>, { $role } · { $title }
mydata-open = Isian yang belum selesai: { $count }
mydata-choose = Pilih bagian yang ingin dilihat, diperbaiki, atau dihapus.
mydata-part = <b>Data pendaftaran</b>
mydata-line = { $label }: <b>{ $answer }</b>
mydata-letter = Surat tugas: tersimpan
mydata-since = Didaftarkan { $moment }; keterangan data versi { $version }.
mydata-consented = Setuju pada { $moment }.
mydata-kept = Disimpan { $organizer } sampai { $until }.
mydata-masked = NIP dan nomor HP ditampilkan tersamar; lengkapnya di berkas.
mydata-mended = ✓ Data diperbaiki. Daftar panitia ikut berubah.
mydata-mend-recap = Kembali ke perbaikan data.
mydata-file = Semua data Bapak/Ibu pada bot ini. Mohon disimpan baik-baik.
mydata-file-name = data-saya.json
mydata-questions = <b>Pertanyaan yang disimpan panitia</b>
mydata-questions-none = Tidak ada pertanyaan Bapak/Ibu yang disimpan panitia.
mydata-question = { $title }: { $text }
mydata-consents = <b>Persetujuan</b>
mydata-consents-none = Belum ada persetujuan yang diminta. Pendaftaran memakai dasar tugas publik penyelenggara.
mydata-consent = { $title }: versi { $version }, { $moment }
mydata-consent-withdrawn = { $title }: versi { $version }, { $moment }; ditarik { $withdrawn }
profile-title = <b>Profil</b>, dipakai untuk mengisi pendaftaran berikutnya.
profile-none = Profil terisi saat mendaftar workshop yang pertama.
profile-note = Untuk pendaftaran yang sudah ada, perbaiki di <b>Data saya</b>.
profile-saved = ✓ Profil diperbaiki.
settings-title = <b>Pengaturan</b>
forget-sure = <b>Hapus semua data saya?</b>
forget-what = Terhapus: profil, jawaban, surat tugas, persetujuan, dan pertanyaan. Pendaftaran yang belum berlangsung batal.
forget-line = Tetap ada: nama dan instansi dalam daftar hadir <b>{ $title }</b>, sampai { $until }.
forget-others = { $count } orang yang Bapak/Ibu daftarkan tetap terdaftar; kabarnya tidak lagi dikirim ke sini.
forget-crew = Keanggotaan tim berakhir; yang sudah dikerjakan tetap tercatat tanpa nama.
forget-no-way-back = Ini tidak dapat dibatalkan.
forget-done = ✓ Data Bapak/Ibu sudah dihapus. Terima kasih; bila kembali, cukup ketik /start.
forget-one-sure = Hapus pendaftaran <b>{ $title }</b> beserta semua isiannya?
forget-one-consent = Dengan menariknya, pendaftaran ini dan isiannya dihapus.
forget-one-done = ✓ Pendaftaran dan isiannya dihapus.
privacy-title = <b>Pemakaian data pribadi</b>
privacy-what = Disimpan: nomor akun Telegram, nama, instansi, jabatan, cara hadir, nomor HP; serta NIP, pangkat, unit kerja, kabupaten/kota, dan surat tugas bila diisi.
privacy-use = Untuk daftar hadir, sertifikat, dan informasi acara; tidak untuk hal lain. NIP dan nomor HP ditampilkan tersamar dan tidak dicatat di log.
privacy-workshop = <b>{ $title }</b>, { $organizer }: { $basis }; disimpan sampai { $until }.
privacy-basis-public-task = dasar tugas publik (UU 27/2022 Pasal 20)
privacy-basis-consent = dasar persetujuan (UU 27/2022 Pasal 20), dapat ditarik
privacy-rights = Lihat, perbaiki, atau unduh: /datasaya. Hapus: /hapusdata.

## Halaman pendaftaran (/w/…)

page-rehearsal = GLADI: halaman ini untuk latihan, bukan pendaftaran sungguhan.
page-online = Daring
page-closes = Pendaftaran ditutup { $moment }
page-preview = { $when } · { $place }
page-open-telegram-button = Buka di Telegram
page-open-telegram-why = Lewat Telegram, kabar dari panitia langsung sampai dan data dapat diperbaiki kapan saja.
page-form-title = Tanpa Telegram: daftar di sini
page-form-length = Paling banyak { $count } pertanyaan singkat, sekitar 2 menit.
page-basis-task = Dasar pemakaian data: pelaksanaan tugas pelayanan publik (UU 27/2022 Pasal 20 ayat (2) huruf e).
page-basis-consent = Dasar pemakaian data: persetujuan Bapak/Ibu (UU 27/2022 Pasal 20 ayat (2) huruf a).
page-consent = Saya setuju data saya dipakai { $organizer } seperti tertulis di atas.
page-consent-label = Persetujuan pemakaian data
page-consent-missing = Tanpa persetujuan ini pendaftaran belum dapat diproses. Silakan dicentang bila setuju.
page-trap = Mohon kolom ini dibiarkan kosong.
page-only-when = Hanya diisi bila jawaban sebelumnya: { $answer }.
page-example = Contoh: { $example }
page-choose = Mohon pilih salah satu.
page-or-rewrite = Bila tidak ada yang tepat, silakan ubah tulisan di atas.
page-check-button = Periksa jawaban
page-look-again = Hampir selesai. Mohon dilihat kembali:
page-summary-title = Mohon diperiksa
page-too-old = Halaman ini terbuka terlalu lama. Jawaban Bapak/Ibu masih ada; silakan tekan tombolnya sekali lagi.
page-too-fast = Halaman ini terkirim terlalu cepat. Mohon tunggu beberapa detik, lalu tekan tombolnya sekali lagi.
page-trapped = Sebuah kolom tersembunyi ikut terisi. Kolom itu sudah dikosongkan; silakan tekan tombolnya sekali lagi.
page-sum = Berapa { $first } ditambah { $second }? Tulis dengan angka.
page-number = { $number ->
    [2] dua
    [3] tiga
    [4] empat
    [5] lima
    [6] enam
    [7] tujuh
    [8] delapan
   *[9] sembilan
 }
page-sum-why = Banyak pendaftaran baru saja masuk, jadi kami memastikan bahwa pengirimnya bukan mesin.
page-sum-wrong = Jawaban hitungan itu belum tepat.
page-busy = Terlalu banyak kiriman
page-busy-next = Mohon tunggu beberapa menit, lalu coba kembali; atau daftar lewat Telegram.
page-another = Formulir ini sudah mendaftarkan seseorang
page-another-why = Apakah jawaban yang baru ini untuk orang lain, misalnya rekan sekantor?
page-another-button = Ya, daftarkan orang lain
page-receipt-button = Lihat bukti pendaftaran
page-away = Mohon tunggu sebentar
page-away-next = Sistem sedang terganggu. Silakan coba lagi beberapa saat kemudian.
page-away-kept = Sistem sedang terganggu. Semua isian Bapak/Ibu tetap ada di halaman ini; silakan coba lagi beberapa saat kemudian.
page-try-again-button = Coba lagi
page-unknown = Workshop tidak ditemukan
page-unknown-next = Mohon periksa kembali alamat atau kode dari undangan.
page-archived = Kegiatan ini sudah selesai
page-ask-organizer = Untuk pertanyaan, silakan hubungi panitia: { $organizer }.
page-to-event-button = Ke halaman workshop
page-your-data = Data saya
page-current = Jawaban sekarang: { $answer }. Kosongkan bila tetap.
page-mend-button = Perbaiki data
page-mend-title = Perbaiki data
page-forget-button = Hapus data saya
page-forget-sure = Benar semua data dihapus?
page-forget-means = Pendaftaran dibatalkan dan data dihapus sekarang juga. Bila kehadiran sudah dicatat, nama, instansi, dan tanda hadir disimpan sampai { $until }.
page-forget-yes-button = Ya, hapus
page-forget-no-button = Jangan dihapus
page-bring-letter = Mohon membawa surat tugas saat registrasi.
page-waiting-next = Bila ada kursi, urutan naik dengan sendirinya. Silakan buka kembali halaman ini untuk melihatnya.
page-agency-full = { $limit } kursi per instansi sudah terisi.
page-approval-next = Panitia akan memeriksanya. Silakan buka kembali halaman ini untuk melihat hasilnya.
page-keep-link = Simpan alamat halaman ini: hanya dengan alamat ini pendaftaran dapat dilihat kembali atau dibatalkan.
page-join-button = Hubungkan ke Telegram
page-join-why = Kabar dari panitia lalu sampai di Telegram. Tautan ini hanya dapat dipakai satu kali, oleh Bapak/Ibu sendiri.
page-joining-spent = Tautan itu sudah dipakai untuk akun lain. Bila bukan oleh Bapak/Ibu, mohon hubungi panitia.
page-send-link-button = Kirim ke WhatsApp saya
page-leave-button = Tidak jadi hadir
page-leave-sure = Benar tidak jadi hadir?
page-leave-means = Kursi diberikan kepada peserta berikutnya dan tidak dapat diminta kembali di halaman ini.
page-leave-yes-button = Ya, tidak jadi hadir
page-leave-no-button = Tetap hadir
page-receipt-gone = Pendaftaran ini sudah tidak tersimpan
page-receipt-unknown = Bukti pendaftaran tidak ditemukan
page-receipt-unknown-next = Mohon periksa kembali alamatnya; alamat itu harus disalin seluruhnya.

## Tanya panitia

question-no-workshop = Pertanyaan disampaikan kepada panitia sebuah workshop. Silakan pilih workshopnya terlebih dahulu.
question-choose = Pertanyaan untuk panitia workshop yang mana?
question-recap = Kembali ke pertanyaan untuk panitia <b>{ $title }</b>.
question-sent = ✓ Pertanyaan terkirim kepada panitia. Jawaban panitia akan tampil di sini.
question-nobody = Workshop ini sedang tidak mempunyai panitia yang dapat menerima pertanyaan di sini. Mohon hubungi penyelenggara secara langsung: { $organizer }.
question-gone = Pertanyaan itu sudah tidak tersimpan. Silakan menghubungi penanya secara langsung.
question-none = Belum ada pertanyaan yang masuk.
question-from = <b>Pertanyaan</b> dari { $name } · { $title }
question-from-unknown = <b>Pertanyaan</b> dari calon peserta · { $title }
question-shown = { $name }: { $text }
question-shown-unknown = Calon peserta: { $text }
answer-recap = Kembali ke jawaban untuk peserta.
answer-sent = ✓ Jawaban terkirim.
answer-from = <b>Jawaban panitia</b> · { $title }
answer-to = <i>Pertanyaan Anda: { $question }</i>

## Peserta

participants-choose = Peserta workshop yang mana?
participants-title = <b>Peserta</b> · { $title }
participants-counts = Terdaftar: <b>{ $registered }</b> · Daftar tunggu: <b>{ $waiting }</b>
participants-counts-more = Menunggu persetujuan: <b>{ $approval }</b> · Batal: <b>{ $ended }</b>
participants-left = Sisa kursi: <b>{ $count }</b>
participants-no-limit = Sisa kursi: tidak dibatasi
participants-invited = Diundang: <b>{ $invited }</b> · belum mendaftar: <b>{ $absent }</b>
participants-twins = ⚠ NIP yang sama dipakai lebih dari satu orang: <b>{ $count }</b> orang
participants-twins-none = Tidak ada NIP yang dipakai lebih dari satu orang.
participants-untold = Tanpa Telegram, perlu dikabari: <b>{ $count }</b>
participants-recap = Kembali ke peserta <b>{ $title }</b>.
participants-list-registered = <b>Terdaftar</b> · { $count } orang
participants-list-waiting = <b>Daftar tunggu</b>, menurut urutan · { $count } orang
participants-list-approval = <b>Menunggu persetujuan</b> · { $count } orang
participants-list-ended = <b>Batal</b> · { $count } orang
participants-list-empty = Belum ada orang dalam daftar ini.
participants-row = { $number }. <b>{ $name }</b> · { $agency }
participants-row-no-number = • <b>{ $name }</b> · { $agency }
participants-row-apart = { $row } · tanpa Telegram
participants-found = Ditemukan: { $count } orang.
participants-found-many = Ditemukan: { $count } orang. Inilah yang pertama; ketik nama lebih lengkap untuk mempersempit.
participants-found-none = Nama itu tidak ditemukan.
participants-by-agency = <b>Terdaftar per instansi</b> · { $count } instansi
participants-by-region = <b>Terdaftar per kabupaten/kota</b> · { $count }
participants-by-position = <b>Terdaftar per jabatan</b> · { $count }
participants-group = { $name }: <b>{ $count }</b>
participants-group-none = (belum diisi): <b>{ $count }</b>
participants-absent = <b>Diundang, belum mendaftar</b> · { $count } orang
participants-absent-row = { $number }. <b>{ $name }</b> · { $agency }
participants-absent-row-no-phone = { $number }. <b>{ $name }</b> · { $agency } (tanpa nomor HP)
participants-absent-how = Ketuk nama untuk menulis lewat WhatsApp; teksnya sudah disiapkan.
participants-absent-none = Semua yang diundang sudah mendaftar, atau belum ada daftar undangan.
participants-invitation = Yth. { $name }, Bapak/Ibu diundang mengikuti { $title }. Mohon berkenan mendaftar di { $link } (sekitar 2 menit). Terima kasih. Panitia
untold-title = <b>Perlu dikabari</b>, karena tanpa Telegram · { $count } orang
untold-row = { $number }. <b>{ $name }</b>: { $status }
untold-row-no-phone = { $number }. <b>{ $name }</b>: { $status } (tanpa nomor HP)
untold-how = Ketuk nama untuk menulis lewat WhatsApp, lalu tandai bila sudah dikabari.
untold-none = Semua yang tanpa Telegram sudah dikabari.
untold-text = Yth. { $name }, kabar pendaftaran { $title }: { $status }. Waktu: { $when }. Terima kasih. Panitia
participants-person = <b>{ $name }</b>
participants-person-gone = Peserta itu sudah tidak ada dalam daftar.
participants-representing = Mewakili { $whom }
participants-standing = { $status } · { $way }
participants-phone = HP { $phone }
participants-no-phone = Nomor HP tidak diisi
participants-certificate-nip = Data sertifikat diisi, NIP berakhir { $last }
participants-certificate-given = Data sertifikat diisi, tanpa NIP
participants-certificate-none = Data sertifikat belum diisi
participants-same-nip = ⚠ NIP sama dengan: { $names }
participants-way-telegram = lewat Telegram
participants-way-page = tanpa Telegram, lewat halaman web
participants-way-colleague = tanpa Telegram, didaftarkan rekan
participants-way-team = tanpa Telegram, ditambahkan panitia
participants-approved = ✓ Disetujui.
participants-refused = ✓ Pendaftaran ditolak.
participants-seated = ✓ Diberi kursi.
participants-withdrawn-done = ✓ Kehadiran dibatalkan.
participants-not-done = Tidak ada yang diubah: keadaannya sudah berbeda, seperti di bawah ini.
participants-tell-them = Yang bersangkutan tanpa Telegram; mohon dikabari panitia.
participants-written = ✓ Pesan terkirim.
participants-added = ✓ Peserta ditambahkan.
participants-mended = ✓ Perbaikan tersimpan.
    Bila instansi, jabatan, atau cara hadirnya berubah, kursinya dapat ikut berubah; silakan dilihat.
participants-add-how = Untuk peserta tanpa Telegram. Kabarnya disampaikan panitia sendiri.
joining-how = Tautan ini menghubungkan pendaftaran <b>{ $name }</b> dengan Telegram beliau. Mohon kirim langsung kepada beliau.
joining-text = Yth. { $name }, kabar { $title } dapat diterima di Telegram: buka { $link } lalu tekan START. Tautan ini hanya untuk Bapak/Ibu dan berlaku satu kali. Panitia
participants-mend-which = Apa yang diperbaiki dari data <b>{ $name }</b>?
participants-mending = Perbaikan data: <b>{ $name }</b>
participants-writing = Pesan untuk: <b>{ $name }</b>
participants-withdraw-sure = Batalkan kehadiran <b>{ $name }</b>? Kursinya diberikan kepada yang menunggu, dan nomor urutnya tidak dipakai lagi.
note-from-team = <b>Pesan panitia</b> · { $title }
note-from-team-for = <b>Pesan panitia untuk { $name }</b> · { $title }
agencies-alike = <b>Ejaan yang mungkin sama</b> · { $count } pasang
agencies-alike-none = Tidak ada nama instansi yang tampak sama.
agencies-pair = { $number }. { $from } = { $to }?
agencies-pair-question = <b>Satu instansi?</b> Pilih ejaan yang dipakai.
agencies-first = 1. { $name } ({ $count } orang)
agencies-second = 2. { $name } ({ $count } orang)
agencies-pair-how = Orang dari ejaan lain ikut pindah, juga yang mendaftar kemudian. Penggabungan dapat dibatalkan.
agencies-pair-gone = Salah satu nama itu sudah tidak ada, atau sudah digabung.
agencies-same = Kedua ejaan itu sudah dihitung sebagai satu instansi.
agencies-merged = <b>Sudah digabung</b> · { $count }
agencies-over = ⚠ <b>{ $name }</b> kini memiliki { $seats } kursi, sedangkan batasnya { $limit } per instansi. Semua kursi tetap; bila perlu, batalkan salah satu di daftar.
agencies-merged-row = { $number }. { $name } → { $to }
agencies-merged-none = Belum ada instansi yang digabung.
preview-reading = Berkas diterima dan sedang dibaca. Pratinjau segera dikirim di sini.
preview-title = <b>Pratinjau.</b> Belum ada yang diubah.
preview-nothing = <b>Pratinjau.</b> Tidak ada yang perlu ditambah atau diubah.
preview-counts = Ditambah: <b>{ $added }</b> · Diubah: <b>{ $changed }</b> · Tetap: <b>{ $unchanged }</b>
preview-faults = Baris ditolak: <b>{ $refused }</b> · diterima dengan catatan: <b>{ $warned }</b>
preview-row = Baris { $row }: { $why }
preview-more = … dan { $more } lainnya, dalam rincian.
preview-applied = ✓ <b>Daftar undangan diterapkan.</b> Selama 7 hari dapat dibatalkan seluruhnya.
preview-undone = ✓ Impor dibatalkan; daftar undangan kembali seperti sebelumnya.
preview-dropped = ✓ Pratinjau dihapus. Tidak ada yang diubah.
preview-gone = Pratinjau atau impor itu sudah tidak berlaku. Tidak ada yang diubah.
preview-unreadable-kind = Berkas itu bukan XLSX atau CSV. Di Excel: Simpan Sebagai, lalu pilih XLSX.
preview-unreadable-password = Berkas itu terkunci kata sandi. Mohon kirim salinan tanpa kata sandi.
preview-unreadable-size = Berkas itu terlalu besar untuk daftar undangan (paling besar 5 MB).
preview-unreadable-broken = Berkas itu rusak sehingga tidak terbaca. Mohon simpan ulang, lalu kirim kembali.
preview-unreadable-gone = Berkas itu tidak dapat diambil dari Telegram. Mohon kirim kembali.
preview-unreadable-no-header = Baris judul kolom tidak ditemukan. Mohon beri satu baris judul, paling sedikit Nama dan satu kolom lain.
preview-unreadable-nobody = Di bawah judul kolom belum ada satu baris pun.
preview-unreadable-too-many = Daftar itu lebih dari 5.000 baris. Mohon dibagi menjadi beberapa berkas.
preview-fault-no-name = nama kosong
preview-fault-name-digits = ada angka di dalam nama
preview-fault-name-long = nama lebih dari 100 karakter
preview-fault-cell-long = ada sel yang lebih dari 150 karakter
preview-fault-nip-length = NIP tidak berjumlah 18 angka
preview-fault-nip-unreadable = NIP tidak terbaca sebagai angka
preview-fault-nip-rounded = NIP tersimpan sebagai bilangan, sehingga tiga angka terakhirnya hilang; ubah kolom menjadi Teks, lalu ketik ulang
preview-fault-nip-unusual = susunan NIP tidak lazim; tetap diterima
preview-fault-nip-twice = NIP sama dengan baris { $other }
preview-fault-phone = nomor HP tidak terbaca
preview-fault-phone-no-area = nomor telepon tanpa kode daerah
preview-fault-phone-twice = nomor HP sama dengan baris { $other }
preview-fault-phone-taken = nomor HP sudah dipakai orang lain dalam daftar undangan
preview-fault-phone-several = lebih dari satu nomor; yang pertama dipakai
preview-fault-phone-landline = nomor telepon kantor, bukan HP; tetap diterima
preview-fault-email = alamat email tidak lengkap
preview-fault-region = tulis Kabupaten atau Kota di depan namanya; tetap diterima
preview-fault-header = baris ini mengulang judul kolom
preview-fault-empty = baris kosong
preview-fault-formula = ada sel berisi rumus; tempel sebagai nilai
preview-fault-merged = ada sel gabungan; pisahkan, lalu isi setiap baris
preview-fault-row-twice = orang yang sama dengan baris { $other }
preview-sheet = Rincian pratinjau
preview-sheet-faults = Perlu diperiksa
preview-sheet-taken = Ditambah dan diubah
preview-column-row = Baris
preview-column-verdict = Hasil
preview-column-why = Sebab
preview-verdict-refused = ditolak
preview-verdict-warned = diterima
preview-verdict-added = ditambah
preview-verdict-changed = diubah
preview-file-name = rincian-impor-{ $code }.xlsx
absent-sheet = Diundang, belum mendaftar
absent-column-chat = WhatsApp
absent-file-name = belum-mendaftar-{ $code }.xlsx
participants-file = Daftar dari { $title }. Berkas ini memuat data pribadi; mohon disimpan dan dibagikan seperlunya.
participants-file-name = peserta-{ $code }.xlsx
participants-sheet = Peserta
participants-sheet-waiting = Daftar tunggu
participants-sheet-approval = Menunggu persetujuan
participants-sheet-ended = Batal
participants-status-registered = Terdaftar
participants-status-number = Terdaftar, nomor urut { $number }
participants-status-waiting = Daftar tunggu
participants-status-approval = Menunggu persetujuan panitia
participants-status-withdrawn = Tidak jadi hadir
participants-status-refused = Belum dapat diterima panitia
participants-status-replaced = Digantikan oleh yang mewakili
participants-status-closed = Pendaftaran sudah ditutup
participants-status-deleted = Data dihapus atas permintaan
participants-column-number = No.
participants-column-name = Nama
participants-column-nip = NIP
participants-column-rank = Pangkat/Golongan
participants-column-position = Jabatan
participants-column-agency = Instansi
participants-column-representing = Mewakili
participants-column-unit = Unit Kerja
participants-column-region = Kabupaten/Kota
participants-column-phone = Nomor HP
participants-column-way = Cara Daftar
participants-column-status = Status
participants-column-order = Nomor Urut
participants-column-registered-at = Waktu Daftar

## Answers to a question (src/forms/kinds)

kind-yes = Ya
kind-no = Tidak
kind-yes-button = Ya
kind-no-button = Tidak
kind-correct-button = Ya, benar
kind-keep-button = Ya, tetap simpan
kind-write-button = Tulis jawaban
kind-retype-button = Tulis ulang
kind-done-button = Selesai
kind-next-button = Berikutnya ›
kind-previous-button = ‹ Sebelumnya
kind-write-own-button = Lainnya
kind-button-stale = Tombol itu sudah tidak berlaku untuk pertanyaan ini. Silakan pakai tombol di bawah ini atau ketik jawabannya.
kind-unexpected = Mohon maaf, { $what ->
    [sticker] stiker
    [voice] pesan suara
    [location] lokasi
    [animation] animasi
    [poll] jajak pendapat
    [dice] dadu
    [contact] kontak
    [photo] foto
    [video] video
    [audio] rekaman suara
    [document] berkas
   *[unknown] kiriman itu
 } belum dapat menjadi jawaban di sini. Mohon tuliskan jawabannya.
kind-unexpected-choice = Mohon maaf, { $what ->
    [sticker] stiker
    [voice] pesan suara
    [location] lokasi
    [animation] animasi
    [poll] jajak pendapat
    [dice] dadu
    [contact] kontak
    [photo] foto
    [video] video
    [audio] rekaman suara
    [document] berkas
   *[unknown] kiriman itu
 } belum dapat menjadi jawaban di sini. Silakan ketuk salah satu tombol atau ketik pilihannya.

kind-text-empty = Jawabannya belum terbaca. Mohon tuliskan dengan kata-kata.
kind-text-no-words = Mohon tuliskan jawabannya dengan kata-kata.
kind-text-too-short = Mohon tuliskan sedikit lebih lengkap, paling sedikit { $min } karakter.
kind-text-too-long = Tulisan itu { $count } karakter, sedangkan yang dapat disimpan { $max }. Mohon diringkas.
kind-text-not-link = Mohon tuliskan alamat tautannya, misalnya https://contoh.go.id/rapat.
kind-text-link-meant = Tautannya <b>{ $link }</b>, sudah benar?
kind-text-suggested = <b>{ $text }</b>?
kind-text-write-own = Baik. Mohon tuliskan.
kind-question = Itu tampaknya sebuah pertanyaan. Untuk bertanya kepada panitia, di Telegram, ketik <b>tanya</b>.
kind-text-question = “{ $text }” tampaknya sebuah pertanyaan. Untuk bertanya kepada panitia, di Telegram, ketik <b>tanya</b>.
kind-text-unsure = Mohon tuliskan jawabannya bila Bapak/Ibu mengetahuinya. Bila memang demikian, “{ $text }” dapat disimpan.
kind-text-unsure-how = { $how } Bila memang demikian, “{ $text }” dapat disimpan.

kind-long-text-how = Boleh dikirim dalam beberapa pesan. Setelah lengkap, ketuk Selesai atau ketik "selesai".
kind-long-text-kept = ✓ Tersimpan · { $words } kata. Silakan lanjutkan, atau ketuk Selesai.
kind-long-text-limit = Paling banyak { $max } kata.
kind-long-text-nothing-yet = Belum ada tulisan yang tersimpan. Mohon tuliskan jawabannya lebih dahulu.
kind-long-text-few-words = Baru { $words } kata; yang diperlukan paling sedikit { $min }. Silakan dilanjutkan, yang sudah ada tetap tersimpan.
kind-long-text-few-characters = Baru { $characters } karakter; yang diperlukan paling sedikit { $min }. Silakan dilanjutkan, yang sudah ada tetap tersimpan.
kind-long-text-many-words = Seluruhnya menjadi { $words } kata, lebih { $over } dari batas { $max }. Pesan terakhir belum disimpan; mohon diringkas, yang sebelumnya tetap tersimpan.
kind-long-text-many-characters = Seluruhnya menjadi { $characters } karakter, lebih { $over } dari batas { $max }. Pesan terakhir belum disimpan; mohon diringkas, yang sebelumnya tetap tersimpan.
kind-long-text-one-few-words = Baru { $words } kata; yang diperlukan paling sedikit { $min }. Mohon dilengkapi, lalu dikirim kembali seluruhnya.
kind-long-text-one-few-characters = Baru { $characters } karakter; yang diperlukan paling sedikit { $min }. Mohon dilengkapi, lalu dikirim kembali seluruhnya.
kind-long-text-one-many-words = Tulisan itu { $words } kata, lebih { $over } dari batas { $max }, dan belum disimpan. Mohon diringkas, lalu dikirim kembali.
kind-long-text-one-many-characters = Tulisan itu { $characters } karakter, lebih { $over } dari batas { $max }, dan belum disimpan. Mohon diringkas, lalu dikirim kembali.

kind-number-empty = Angkanya belum terbaca. Mohon tuliskan, misalnya 20.
kind-number-unreadable = Mohon tuliskan dengan angka, misalnya 20 atau 1.250.
kind-number-one-not-range = Mohon tuliskan satu angka, bukan rentang.
kind-number-one-not-several = Terbaca lebih dari satu angka. Mohon tuliskan satu angka saja.
kind-number-too-large = Angka itu terlalu besar untuk disimpan. Mohon diperiksa kembali.
kind-number-whole = Mohon tuliskan bilangan bulat, tanpa angka di belakang koma.
kind-number-decimals = Mohon tuliskan paling banyak { $decimals } angka di belakang koma.
kind-number-range = Antara { $min } dan { $max }.
kind-number-below = Paling sedikit { $min }. Mohon diperiksa kembali.
kind-number-above = Paling banyak { $max }. Mohon diperiksa kembali.
kind-number-meant = Dibaca <b>{ $number }</b>, sudah benar?
kind-number-which = "{ $text }" dapat dibaca dengan dua cara. Yang dimaksud:

kind-date-empty = Tanggalnya belum terbaca. Mohon tuliskan, misalnya 11 November 2027.
kind-date-unreadable = Mohon tuliskan tanggal, bulan, dan tahun, misalnya 11 November 2027 atau 11-11-2027.
kind-date-nonexistent = Tanggal itu tidak ada di kalender. Mohon diperiksa kembali.
kind-date-before = Tanggalnya tidak boleh sebelum { $date }. Mohon diperiksa kembali.
kind-date-after = Tanggalnya tidak boleh setelah { $date }. Mohon diperiksa kembali.
kind-date-weekday = Menurut kalender, tanggal itu <b>{ $date }</b>. Itukah yang dimaksud?
kind-date-meant = Dibaca <b>{ $date }</b>, sudah benar?
kind-date-which = Tanggal mana yang dimaksud?
kind-date-one = Yang diminta satu tanggal. Mana yang dimaksud?
kind-same-day-button = Hari yang sama

kind-time-empty = Jamnya belum terbaca. Mohon tuliskan, misalnya 08.30.
kind-time-unreadable = Mohon tuliskan jamnya, misalnya 08.30 atau "jam 9 pagi".
kind-time-nonexistent = Jam itu tidak ada. Mohon tuliskan antara 00.00 dan 23.59.
kind-time-meant = Dibaca pukul <b>{ $time }</b>, sudah benar?
kind-time-which = Pukul berapa yang dimaksud?

kind-choice-empty = Pilihannya belum terbaca. Silakan ketuk salah satu tombol atau ketik pilihannya.
kind-choice-unknown = Pilihan itu belum dikenali. Silakan ketuk salah satu tombol atau ketik sebagian namanya.
kind-choice-many = Ada { $count } pilihan yang cocok. Mohon ketik lebih lengkap.
kind-choice-meant = Yang dimaksud <b>{ $label }</b>?
kind-choice-which = Yang dimaksud:
kind-choice-pages = Pilihan ada di beberapa halaman; sebagian namanya boleh diketik.
kind-choices-how = Boleh lebih dari satu. Setelah selesai memilih, ketuk Selesai.
kind-choices-chosen = Terpilih: { $list }. Ketik "selesai" jika sudah lengkap.
kind-choices-unknown = Ada pilihan yang belum dikenali. Silakan ketuk tombolnya, atau ketik nomor atau namanya dengan koma di antaranya.
kind-choices-too-few = Mohon pilih paling sedikit { $min }.
kind-choices-too-many = Paling banyak { $max } pilihan. Lepaskan salah satu lebih dahulu.
kind-choices-none = Tidak ada

kind-confirm-unclear = Mohon jawab "ya" atau "tidak", atau ketuk tombolnya.

kind-rating = { $value } dari { $max }
kind-rating-unclear = Mohon beri nilai 1 sampai { $max }, dengan tombol atau ketik angkanya.
kind-rating-which = Nilainya bilangan bulat, 1 sampai { $max }. Yang dimaksud:

kind-name-empty = Namanya belum terbaca. Mohon tuliskan nama lengkap dengan gelar.
kind-name-digits = Terbaca angka di dalamnya. Mohon tuliskan namanya saja, dengan gelar.
kind-name-signs = Ada tanda yang tidak lazim dalam nama. Mohon tuliskan dengan huruf, titik, dan koma saja.
kind-name-short = Mohon tuliskan nama lengkapnya, paling sedikit dua huruf.
kind-name-long = Nama dan gelar dapat disimpan sampai { $max } karakter. Mohon diringkas.
kind-name-only-titles = Baru gelarnya yang terbaca. Mohon tuliskan bersama namanya.
kind-name-address = Terbaca alamat di dalamnya. Mohon tuliskan namanya saja, dengan gelar.
kind-name-proposed = Ditulis <b>{ $name }</b>, sudah benar?
kind-name-own-button = Pakai tulisan saya

kind-nip-empty = NIP-nya belum terbaca. Mohon tuliskan 18 angkanya.
kind-nip-unreadable = Mohon tuliskan 18 angka NIP atau NI PPPK; spasi dan titik tidak mengapa.
kind-nip-length = Terbaca { $count } angka, sedangkan NIP terdiri atas 18 angka. Mohon diperiksa kembali.
kind-nip-old = Itu tampaknya NIP lama (9 angka). Mohon tuliskan NIP baru, 18 angka.
kind-nip-not-nik = Itu 16 angka, seperti NIK; NIK tidak diperlukan dan tidak disimpan. Mohon tuliskan NIP, 18 angka.
kind-nip-needed = Pertanyaan ini memerlukan NIP atau NI PPPK, 18 angka.
kind-nip-unusual = Mohon diperiksa kembali: NIP berakhir { $last } tidak seperti susunan yang lazim. Tetap simpan?
kind-nip-none = Tidak memiliki NIP
kind-no-nip-button = Tidak memiliki NIP

kind-agency-empty = Nama instansinya belum terbaca. Mohon tuliskan.
kind-agency-no-words = Mohon tuliskan nama instansi dengan kata-kata.
kind-agency-long = Nama instansi dapat disimpan sampai { $max } karakter. Mohon diringkas.
kind-agency-many = Ada { $count } instansi yang cocok. Mohon ketik lebih lengkap, misalnya dengan nama daerahnya.
kind-agency-which = Yang dimaksud:
kind-agency-which-of = Yang dimaksud:
    { $names }
kind-agency-write = Baik. Mohon tuliskan nama instansi selengkapnya.
kind-agency-proposed = Ditulis <b>{ $name }</b>, sudah benar?
kind-agency-other-button = Bukan, tulis lain
kind-agency-own-button = Pakai tulisan saya
kind-agency-unsure = Mohon tuliskan nama instansi tempat Bapak/Ibu bertugas; nama kantornya pun cukup.
kind-agency-meant = Yang dimaksud <b>{ $name }</b>?
kind-agency-of-province = Yang dimaksud <b>{ $name }</b>? Bila dari kabupaten atau kota, ketik nama daerahnya.
kind-agency-write-region = Baik. Kabupaten atau kota mana?
kind-agency-region-button = Tulis kabupaten/kota
kind-agency-region-alone = { $region } baru nama daerahnya. Mohon tuliskan bersama nama instansinya.

kind-phone-empty = Nomornya belum terbaca. Silakan ketuk tombol Kirim nomor saya, atau ketik nomornya.
kind-phone-unreadable = Mohon tuliskan nomor telepon dengan angka, misalnya 0812 3456 7890.
kind-phone-length = Panjang nomor itu tidak seperti nomor telepon. Mohon diperiksa kembali.
kind-phone-no-area = Mohon tuliskan bersama kode daerahnya, misalnya 0741 dan nomornya.
kind-phone-meant = Nomor berakhir <b>{ $last }</b>, sudah benar?
kind-phone-which = Terbaca lebih dari satu nomor. Mana yang dipakai?
kind-phone-not-own = Kontak itu tampaknya bukan nomor Bapak/Ibu sendiri (berakhir <b>{ $last }</b>). Benar nomor ini yang dipakai?
kind-phone-masked = berakhir { $last }
kind-use-number-button = Ya, pakai nomor ini

kind-file-send = Mohon kirim berkasnya lewat tombol lampiran (📎).
kind-file-limits = { $types }, paling besar { $size } MB.
kind-file-size = Paling besar { $size } MB.
kind-file-type = Jenis berkas itu belum dapat diterima. Mohon kirim { $types }.
kind-file-other-kind = Jenis berkas itu belum dapat diterima di sini. Mohon kirim sebagai berkas lain.
kind-file-too-large = Berkas itu lebih dari { $max } MB. Mohon kirim yang lebih kecil.
kind-file-empty = Berkas itu kosong. Mohon kirim ulang.
kind-file-kept = Berkas tersimpan

kind-files-how = Foto, berkas, video, atau tautan (https://…). Keterangan pada foto atau berkas menjadi namanya.
kind-files-kept = ✓ Tersimpan · { $count } bukti. Silakan lanjutkan, atau ketuk Selesai.
kind-files-many = Sekali kirim paling banyak { $most } bukti. Ketuk Selesai, lalu tambahkan lagi.
kind-files-nothing-yet = Belum ada bukti yang diterima. Mohon kirim lebih dahulu.
kind-files-other = Mohon maaf, yang itu belum dapat disimpan sebagai bukti. Mohon kirim foto, berkas, video, atau tautan.
kind-files-program = Berkas program tidak dapat menjadi bukti. Mohon kirim dokumen, foto, video, atau tautannya.
kind-files-print = { $count } bukti

## Mentor

mentor-weight = Bobot bagian ini { $weight }%.
mentor-missing-part = Masih ada pertanyaan di bagian ini yang belum terjawab.
mentor-postponed = Jawaban ini masih ditunda.
mentor-missing-part-why = “Isian proposal tidak lengkap” adalah salah satu sebab proposal gugur (KemenPANRB, 2018).
mentor-missing-part-ask = Apa yang sudah Bapak/Ibu ketahui tentang itu, walaupun baru sebagian?
mentor-no-figure = Di sini ditanyakan besarnya, tetapi belum ada angkanya.
mentor-figure-lacks = Angkanya sudah ada. Yang belum tersebut: { $lacks }.
mentor-lack-unit = apa yang dihitung
mentor-lack-period = kapan dihitung
mentor-lack-source = dari mana datanya
mentor-lacks-two = { $first } dan { $second }
mentor-lacks-three = { $first }, { $second }, dan { $third }
mentor-no-figure-why = Data dan capaian yang belum digambarkan dengan baik membuat proposal lemah (Gabriel Lele, UGM, 2021).
mentor-no-figure-ask = Satu angka apa yang paling menunjukkan besarnya, tahun berapa, dan dari catatan mana?
mentor-figure-lacks-ask = Dapatkah Bapak/Ibu menambahkan { $lacks }?
mentor-no-before-after = Di sini ditanyakan perubahan, tetapi keadaan sebelum dan sesudahnya belum berdampingan.
mentor-no-before-after-why = Penilai meminta keadaan sebelum dan sesudah ditulis, langsung pada pokoknya (Mirawati Sudjono, KemenPANRB, 2015).
mentor-no-before-after-ask = Bagaimana keadaannya sebelum inovasi ini, dan bagaimana sekarang?
mentor-plan-not-result = Yang ditanyakan hasilnya, sedangkan kalimat ini masih berupa rencana atau harapan (“{ $word }”).
mentor-plan-not-result-why = Inovasi yang sudah berjalan dinilai dari yang sudah terjadi; rencana belum dapat dinilai.
mentor-plan-not-result-ask = Dari yang diharapkan itu, apa yang sudah terjadi sampai hari ini?
mentor-unconnected = Masalah yang ditulis di awal belum tampak lagi di langkah dan hasilnya.
mentor-unconnected-result = Hasil yang ditulis belum tampak hubungannya dengan masalah dan langkahnya.
mentor-unconnected-why = Masalah, strategi, dan hasil yang tidak sinkron termasuk kelemahan yang sering ditemukan penilai (Mirawati Sudjono, KemenPANRB, 2015).
mentor-unconnected-ask = Dari masalah yang ditulis di awal, bagian mana yang berkurang, dan karena langkah yang mana?
mentor-no-replication = Belum disebut siapa yang sudah menirunya, atau berapa tempat yang dapat menirunya.
mentor-no-replication-why = Yang dinilai: nama unit yang sudah mereplikasi, atau luas populasi dan kesamaan masalahnya (KIPP 2023).
mentor-no-replication-ask = Unit mana yang sudah atau dapat menirunya, dan berapa banyak?
mentor-no-sustainability = Belum disebut apa yang membuatnya bertahan: peraturan, orang, prosedur, atau anggaran.
mentor-no-sustainability-why = Yang dinilai: strategi institusional (regulasi), manajerial (SDM, SOP), dan sosial (KIPP 2023).
mentor-no-sustainability-ask = Peraturan, tim, atau prosedur apa yang menjaganya bila pejabatnya berganti?
mentor-too-short = Jawaban ini baru { $words } kata, sehingga belum banyak yang dapat dinilai.
mentor-too-short-least = Bagian ini baru { $words } kata, sedangkan pedoman meminta paling sedikit { $min } kata.
mentor-too-short-room = Bagian ini baru { $words } kata dari ruang { $max } kata.
mentor-too-short-why = Pertanyaan yang tidak dijawab secara memadai termasuk kelemahan yang disebut penilai (Gabriel Lele, UGM, 2021).
mentor-too-short-ask = Bagaimana itu terjadi di tempat Bapak/Ibu: siapa, apa, di mana, dan kapan?
mentor-filler = Kalimat ini dapat ditulis untuk inovasi apa saja, sehingga inovasi Bapak/Ibu belum terlihat.
mentor-filler-question = Jawaban ini mengulang pertanyaannya.
mentor-filler-why = “Isian lengkap namun jawabannya asal” adalah salah satu sebab proposal gugur (KemenPANRB, 2018).
mentor-filler-ask = Apa satu contoh nyatanya di tempat Bapak/Ibu?
mentor-repeated = Kalimat ini sudah ada di jawaban sebelumnya.
mentor-repeated-why = Ruang tulis terbatas; kalimat yang diulang tidak menambah nilai, dan penilai meminta langsung pada pokoknya.
mentor-repeated-ask = Apa yang belum tertulis dan dapat menggantikan kalimat itu?
mentor-over-limit = Bagian ini { $words } kata, lebih { $over } kata dari batas { $max } kata.
mentor-over-limit-part = { $part } { $words } kata, lebih { $over } kata dari batas { $max } kata.
mentor-over-limit-why = Formulir resmi membatasi jumlah kata bagian ini.
mentor-over-limit-ask = Kalimat mana yang dapat dilepas tanpa mengurangi isinya?
mentor-empty-praise = Pujian di kalimat ini belum didampingi data (“{ $word }”).
mentor-empty-praise-why = “Banyak kembang yang dituliskan daripada hal pokoknya” (Mirawati Sudjono, KemenPANRB, 2015).
mentor-empty-praise-ask = Angka atau kejadian apa yang menunjukkan hal itu?
mentor-spoken = Ada kata lisan di kalimat ini: “{ $word }”, dalam bahasa tulis: “{ $standard }”.
mentor-spoken-several = Kalimat ini dan lainnya memuat { $count } kata lisan, misalnya “{ $word }” (bahasa tulis: “{ $standard }”).
mentor-spoken-why = Bahasa lisan dalam proposal termasuk keluhan penilai (Mirawati Sudjono, KemenPANRB, 2015).
mentor-spoken-ask = Berkenankah Bapak/Ibu menuliskannya seperti dalam surat dinas?
mentor-abbreviation = Singkatan { $short } belum dijelaskan kepanjangannya.
mentor-abbreviation-why = Penilai dapat berasal dari bidang lain; singkatan dieja dahulu saat pertama kali dipakai.
mentor-abbreviation-ask = Apa kepanjangan { $short }?
mentor-spelling = Ejaan bakunya: { $pairs }.
mentor-spelling-several = Ada { $count } kata yang ejaan bakunya lain: { $pairs }.
mentor-spelling-why = Ejaan baku (EYD V) membuat naskah mudah dibaca; saran ini boleh diabaikan.
mentor-spelling-ask = Berkenankah Bapak/Ibu menyesuaikannya?

## Usulan inovasi

proposal-intro = <b>Usulan inovasi</b>
    Beberapa pertanyaan singkat sampai draf pertama, kira-kira 30 menit. Setiap jawaban langsung tersimpan, dan boleh dilanjutkan kapan saja.
proposal-stage = Inovasi yang akan ditulis sudah sampai mana?
btn-stage-running = Sudah berjalan
btn-stage-trial = Sedang uji coba
btn-stage-idea = Baru gagasan
proposal-choose-edition = Akan ditulis dalam format mana? Jawaban dapat dipindahkan ke format lain kapan saja.
proposal-edition = <b>{ $title }</b>: { $standing }
registration-none = tidak ada pendaftaran; untuk dipakai sendiri
registration-open = pendaftaran dibuka sampai { $day }
registration-soon = pendaftaran dibuka mulai { $day }
registration-over = pendaftaran sudah ditutup ({ $day }); untuk latihan
registration-unknown = jadwal pendaftaran belum diketahui
btn-old-editions = Lihat edisi lama
proposal-begun = Draf baru dalam format <b>{ $title }</b>.
proposal-many = Sudah ada 20 usulan. Hapus satu yang tidak dipakai lagi, lalu mulai yang baru.
proposal-list = <b>Usulan inovasi Bapak/Ibu</b>
proposal-listed = • <b>{ $name }</b> ({ $edition })
proposal-unnamed = tanpa nama
btn-proposal-unnamed = Buka yang tanpa nama
btn-proposal-begin = Mulai gagasan inovasi
btn-proposals = Buka usulan inovasi
btn-proposal-new = Mulai usulan baru
proposal-unknown = Usulan ini sudah tidak ada. Ketik <b>proposal</b> untuk melihat yang ada.
proposal-recap = Draf <b>{ $name }</b>: { $answered } dari { $total } terjawab, { $gaps } ditandai untuk diisi.
proposal-gap = Dicatat sebagai <code>[isi: { $gap }]</code>. Biasanya diketahui { $keeper }.
btn-see-example = Lihat contoh
proposal-example-weak = <b>Contoh yang lemah:</b> { $text }
proposal-example-strong = <b>Contoh yang kuat:</b> { $text }
proposal-evaluator = <b>Yang dicari penilai:</b> { $text }
proposal-map = Draf <b>{ $name }</b> · { $edition }
proposal-section-line = { $light } { $number }. { $name } · { $words } kata
light-empty = ○
light-weak = ◐
light-enough = ●
light-empty-words = ○ Belum diisi
light-weak-words = ◐ Perlu diperkuat
light-enough-words = ● Sudah cukup
proposal-lights = ○ Belum diisi · ◐ Perlu diperkuat · ● Sudah cukup
btn-section = { $number }. { $name }
btn-first-draft = Lanjutkan draf pertama
btn-see-draft = Lihat draf
btn-download-word = Unduh Word
btn-check-proposal = Periksa kelengkapan
btn-proposal-more = Atur usulan
proposal-section = <b>{ $name }</b>: { $light }
proposal-weight = Bobot { $weight }%
proposal-weight-unknown = Bobot belum diketahui.
proposal-words = { $words } dari paling banyak { $max } kata{ $by }
proposal-words-least = { $words } kata; paling sedikit { $min } kata
proposal-words-unlimited = { $words } kata; batas kata belum diketahui
proposal-asks-from = Pertanyaannya: acuan { $edition }, periksa pedoman terbaru.
proposal-section-empty = Belum ada jawaban di bagian ini.
btn-answer-questions = Jawab { $count } pertanyaan
btn-edit-section = Sunting bagian
btn-mend-answers = Ubah jawaban
btn-evidence = Lihat bukti
btn-map = Buka peta draf
proposal-choose-answer = Pilih jawaban yang ingin diisi atau diubah.
proposal-answer-kept = ✓ Jawaban tersimpan di draf.
proposal-first-draft = ✓ <b>Draf pertama selesai</b>: { $sections } bagian, { $words } kata, { $lacking } bagian perlu dilengkapi.
proposal-next = Berikutnya: <b>{ $name }</b>, { $count } pertanyaan, ± { $minutes } menit.
proposal-next-weight = Paling berpengaruh: <b>{ $name }</b> (bobot { $weight }%), { $count } pertanyaan, ± { $minutes } menit.
proposal-next-check = Semua bagian sudah terisi. Periksa kelengkapannya sebelum diserahkan.
proposal-section-done = ✓ Bagian <b>{ $name }</b> tersimpan: { $words } kata.
btn-answer-now = Jawab sekarang
btn-mend-answer = Perbaiki jawaban
btn-next-section = Lanjut { $name }
btn-later = Nanti saja
proposal-put-off = Baik, dilewati dahulu. Draf tetap tersimpan.
mentor-quote = <i>“{ $quote }”</i>
mentor-next = Pertanyaan berikutnya: { $question }

### Sunting bagian dan riwayat

proposal-copy = <pre>{ $text }</pre>
proposal-edit-how = Naskah <b>{ $name }</b> ada di atas: salin, sunting, lalu kirim kembali. Naskah baru menggantikan isi bagian; jawaban per pertanyaan tetap tersimpan.
proposal-paste-how = Naskah yang dikirim menjadi isi bagian <b>{ $name }</b>. Jawaban dan versi lama tetap tersimpan.
proposal-paste-which = Naskah untuk bagian mana?
proposal-text-recap = Kembali ke naskah bagian <b>{ $name }</b>.
proposal-text-kept = ✓ Tersimpan · { $words } dari paling banyak { $max } kata. Silakan lanjutkan, atau ketuk Selesai.
proposal-text-over = ✓ Tersimpan · { $words } kata, melebihi batas { $max } kata. Silakan lanjutkan, atau ketuk Selesai lalu ringkas nanti.
proposal-written = Ditulis sendiri sebagai naskah; jawaban per pertanyaan tetap tersimpan.
btn-paste = Tempel naskah
btn-back-to-answers = Kembali ke jawaban
btn-versions = Lihat riwayat
proposal-versions = <b>Riwayat { $name }</b>, yang terbaru di atas.
proposal-versions-none = Bagian <b>{ $name }</b> belum pernah berubah, sehingga belum ada riwayatnya.
proposal-version = <b>{ $number }.</b> { $what } · { $words } kata · sampai { $moment }
proposal-version-answers = Jawaban per pertanyaan
proposal-version-text = Naskah bagian
proposal-version-one = <b>{ $name }</b>: { $what }, { $words } kata, berlaku sampai { $moment }.
proposal-version-restoring = Bila dipulihkan, isi yang sekarang pindah ke riwayat.
proposal-restored = ✓ Versi dipulihkan. Bagian <b>{ $name }</b> kini { $words } kata.
btn-version = Lihat versi { $number }
btn-older = Lihat yang lebih lama
btn-newer = Lihat yang lebih baru
btn-restore-version = Pulihkan versi ini
btn-open-section = Buka bagian ini

### Bukti

proposal-evidence = <b>Bukti { $name }</b>
proposal-evidence-all = <b>Semua bukti</b>
proposal-evidence-none = Belum ada bukti. Foto, berkas, video, dan tautan dapat ditambahkan di sini; berkasnya tetap di Telegram.
proposal-evidence-line = { $number }. { $name } ({ $what })
proposal-evidence-link = { $number }. { $name }: { $link }
proposal-evidence-document = Berkas
proposal-evidence-image = Foto
proposal-evidence-video = Video
proposal-evidence-audio = Suara
proposal-evidence-of = Bukti bagian <b>{ $section }</b>: { $name }
proposal-evidence-removed = ✓ Bukti dihapus dari usulan.
proposal-evidence-full = Usulan ini sudah memuat 60 bukti; yang terakhir belum disimpan. Hapus yang tidak perlu, lalu kirim lagi.
proposal-evidence-adding = Bukti untuk bagian <b>{ $name }</b>.
proposal-evidence-recap = Kembali ke bukti bagian <b>{ $name }</b>.
btn-evidence-item = { $number }. { $name }
btn-add-evidence = Tambah bukti
btn-remove-evidence = Hapus bukti ini

## Pemeriksaan kelengkapan usulan

gate-head = <b>Pemeriksaan kelengkapan</b>: { $name } · { $edition }
gate-eligibility = Kelayakan
gate-title = Judul
gate-sections = Isi bagian
gate-limits = Jumlah kata
gate-attachments = Lampiran
gate-indicators = Indikator
btn-gate-eligibility = Periksa kelayakan
btn-gate-title = Periksa judul
btn-gate-sections = Periksa isi bagian
btn-gate-limits = Periksa jumlah kata
btn-gate-attachments = Periksa lampiran
btn-gate-indicators = Periksa indikator
btn-gate-back = Kembali ke pemeriksaan
gate-group = • <b>{ $name }</b>: { $said }
gate-right = ✓ sudah sesuai
gate-todo = { $count } perlu dilihat
gate-unknown = { $count } belum dapat dipastikan
gate-first = Ini pengingat, bukan larangan. Mulai dari sini: { $what }
gate-all-right = Yang dapat diperiksa di sini sudah sesuai. Pedoman terbaru tetap perlu dilihat.
gate-detail = <b>{ $group }</b> · { $name }
gate-item = • { $what }
gate-more = Masih ada { $count } lagi; yang di atas lebih dahulu.
gate-nothing = Tidak ada yang perlu diperiksa di sini.
gate-over = Pendaftaran { $edition } sudah ditutup ({ $day }); draf ini untuk latihan.
gate-group-open = Kelompok belum dipilih.
gate-category-open = Kategori belum dipilih.
gate-start-open = Tanggal mulai digunakan belum diisi, jadi umur inovasi belum dapat dihitung.
gate-day-closing = penutupan { $day }{ $by }
gate-day-today = hari ini, { $day }, karena tanggal penutupan belum diketahui
gate-least-age = { $age }{ $by }
organizer-said = {" "}(ditetapkan panitia)
age-months = { $months } bulan
age-years = { $years } tahun
age-both = { $years } tahun { $months } bulan
gate-age-group = Umur paling sedikit bergantung pada kelompok; pilih kelompoknya dahulu.
gate-age-unknown = Umur inovasi paling sedikit untuk { $edition } belum diketahui; tanyakan kepada panitia.
gate-age-no-least = Umur inovasi { $age }, dihitung sampai { $day }. Umur paling sedikit untuk { $edition } belum diketahui; tanyakan kepada panitia.
gate-age-wanted = Umur inovasi paling sedikit { $least }, dihitung mundur dari { $day }.
gate-age-late = Inovasi ini baru digunakan sesudah { $day }; umurnya harus paling sedikit { $least }. Periksa tanggal mulainya.
gate-age-young = Umur inovasi { $age }, kurang dari { $least }, dihitung mundur dari { $day }. Periksa tanggal mulainya, atau tunggu penerimaan berikutnya.
gate-age-right = Umur inovasi { $age }, dihitung mundur dari { $day }; paling sedikit { $least }.
gate-window = Waktu penerapannya harus antara { $from } dan { $to }; tanggal mulai inovasi ini di luar itu.
gate-window-right = Waktu penerapannya antara { $from } dan { $to }, seperti yang diminta.
gate-name-open = Inovasi ini belum bernama.
gate-title-short = Judul belum menggambarkan isinya. Tambahkan beberapa kata biasa di belakang namanya: layanan apa, untuk siapa, dengan cara apa.
gate-title-improper = Kata “{ $word }” dalam judul dapat terbaca kurang pantas; sebaiknya diganti.
gate-title-same = Usulan lain di sini berjudul sama. “Judul yang sama untuk lebih dari satu proposal” termasuk sebab gugur (KemenPANRB, 2018); bedakan judulnya.
gate-title-own = Usulan Bapak/Ibu yang lain berjudul sama. Bila keduanya akan diserahkan, bedakan judulnya.
gate-title-right = Judul “{ $name }” menggambarkan isinya, dan tidak sama dengan usulan lain di sini.
gate-section-empty = <b>{ $name }</b> belum diisi.
gate-section-gaps = <b>{ $name }</b>: { $count } pertanyaan belum terjawab.
gate-long = <b>{ $name }</b>: { $words } kata, lebih { $over } kata dari batas { $limit } kata{ $by }.
gate-least = <b>{ $name }</b>: { $words } kata; diminta paling sedikit { $limit } kata.
gate-part = <b>{ $name }</b>, { $part }: { $words } kata, lebih { $over } kata dari batas { $limit } kata.
gate-no-limit = Batas kata { $count } bagian belum diketahui; panitia dapat menetapkannya.
gate-attachment = { $number }. { $name } ({ $must }): { $state }
gate-required = wajib
gate-optional = bila ada
gate-in-evidence = ✓ ada di bukti
gate-said-ready = ✓ siap, menurut Bapak/Ibu
gate-not-there = belum ada
gate-requirements = Perhatikan juga:
gate-levels = Skor { $points } dari { $most }; { $said } dari { $total } indikator sudah diisi.
btn-choose-group = Pilih kelompok
btn-choose-category = Pilih kategori
btn-choose-number = Pilih { $number }
btn-give-start = Isi tanggal mulai
btn-mend-start = Perbaiki tanggal mulai
btn-give-name = Isi nama inovasi
btn-change-name = Ubah nama inovasi
btn-tick = Tandai { $number } siap
btn-untick = Batalkan tanda { $number }
btn-indicators = Isi indikator
proposal-choose-group = Kelompok mana pada { $edition }?
proposal-choose-category = Kategori mana pada { $edition }?
proposal-option = { $number }. { $name }
proposal-part = { $name }: { $words } dari paling banyak { $max } kata
proposal-asks = Yang diminta: { $asks }

## Indikator

levels-score = <b>Skor { $edition }</b>: { $points } dari { $most }
levels-basis = Bobot kali tingkat, menurut { $basis }.
levels-open = { $said } dari { $total } indikator sudah diisi; yang lain dihitung 0.
levels-said = Ke-{ $total } indikator sudah diisi.
levels-lacking = Wajib, tetapi belum ada: { $name }.
levels-gains = Satu tingkat lagi yang paling menambah:
levels-gain = • { $name } ke tingkat { $level } ({ $what }): +{ $more }
levels-map = <b>Indikator { $edition }</b>
levels-line = { $no }. { $name }{ $must } · { $level }
levels-must = * wajib
levels-indicator = <b>{ $no }. { $name }{ $must }</b> · bobot { $weight }
levels-level = Tingkat { $level }: { $text }
levels-evidence = Bukti: { $text }
levels-now = Sekarang: { $level }
levels-kept = ✓ Tersimpan. { $name }: { $level }
levels-unsaid = belum diisi
levels-none = belum ada
levels-at = tingkat { $level }
btn-level = Pilih tingkat { $level }
btn-level-none = Pilih belum ada
btn-levels-go-on = Lanjutkan indikator
btn-levels-score = Lihat skor
btn-levels-page = Lihat { $first } sampai { $last }
