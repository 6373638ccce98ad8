### Semua kata yang dibaca peserta dan panitia. Kunci: wilayah, tanda hubung, isi. Diperiksa oleh `npm run check`.

## Umum

words-missing = Mohon maaf, teks ini belum tersedia.
