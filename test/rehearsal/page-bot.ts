type Call = (method: string, body: object) => Promise<unknown>;
// biome-ignore lint/suspicious/noExplicitAny: whatever the Bot API under test sends
type Update = any;

const html = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const SHAPES = `<b>tebal</b> <i>miring</i> <u>garis</u> <s>coret</s> <code>K7M2PX</code> <tg-spoiler>rahasia</tg-spoiler> <b>a<i>b</i></b>
<a href="https://contoh.id/agenda">agenda</a> /bantuan
<tg-time unix="1825894800" format="Dt">nanti</tg-time>
<blockquote>kutipan</blockquote>
<blockquote expandable>satu
dua
tiga
empat
lima</blockquote>
<pre>npm start</pre>`;

const RICH = `<h2>Agenda</h2><p>Hari <b>pertama</b></p><ul><li>surat tugas</li><li><input type="checkbox" checked>data</li></ul>
<table striped><tr><th>Waktu</th><th>Acara</th></tr><tr><td>08.00</td><td>Registrasi</td></tr></table>
<details><summary>Catatan</summary><p>Parkir utara</p></details><hr/><footer>Panitia</footer>`;

/** A bot that answers each word of these tests in a way that shows one feature of the page, and echoes the rest. Stops by `stop()`. */
export function startEchoBot(root: string, token: string): { stop(): void } {
  let running = true;
  let offset = 0;

  const call: Call = async (method, body) => {
    const form = body instanceof FormData;
    const answer = await fetch(`${root}/bot${token}/${method}`, {
      method: 'POST',
      ...(form ? {} : { headers: { 'content-type': 'application/json' } }),
      body: form ? body : JSON.stringify(body),
    });
    const said = (await answer.json()) as { ok: boolean; result: unknown; description?: string };
    if (!said.ok) throw new Error(`${method}: ${said.description}`);
    return said.result;
  };

  async function poll(): Promise<void> {
    while (running) {
      try {
        const updates = (await call('getUpdates', { offset, timeout: 1 })) as Update[];
        for (const update of updates) {
          offset = update.update_id + 1;
          await answer(call, update);
        }
      } catch (error) {
        if (running && error instanceof Error && !/fetch failed/.test(error.message)) console.error(error);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  }

  void poll();
  return {
    stop() {
      running = false;
    },
  };
}

async function answer(call: Call, { message, edited_message: edited, callback_query: tap }: Update): Promise<void> {
  if (tap) return answerTap(call, tap);
  if (edited) {
    await call('sendMessage', { chat_id: edited.chat.id, text: `Diubah: ${edited.text}` });
    return;
  }
  if (!message) return;
  const chat_id = message.chat.id;
  const send = (text: string, more: object = {}) => call('sendMessage', { chat_id, text, parse_mode: 'HTML', ...more });
  const text: string = message.text ?? '';
  if (text.startsWith('/start')) {
    const inline_keyboard = [
      [{ text: 'Kabar', callback_data: 'toast', style: 'primary' }],
      [
        { text: 'Peringatan', callback_data: 'alert' },
        { text: 'Bergabung', url: 'https://t.me/gladi_bot?start=w-JMB27' },
      ],
    ];
    await send(`Halo <b>${html(message.from.first_name)}</b>${text.slice('/start'.length)}`, {
      reply_markup: { inline_keyboard },
    });
  } else if (text === 'tautan') await send('Bagikan: https://t.me/gladi_bot?start=w-JMB27');
  else if (text === 'bentuk') await send(SHAPES);
  else if (text === 'kaya') await call('sendRichMessage', { chat_id, rich_message: { html: RICH } });
  else if (text === 'nomor') {
    const keyboard = [[{ text: 'Kirim nomor saya', request_contact: true }], ['Nanti saja']];
    await send('Nomor HP?', { reply_markup: { keyboard, resize_keyboard: true, one_time_keyboard: true } });
  } else if (text === 'berkas') {
    const form = new FormData();
    form.set('chat_id', String(chat_id));
    form.set('document', new Blob(['Nama;Instansi\n'], { type: 'text/csv' }), 'Peserta.csv');
    await call('sendDocument', form);
  } else if (message.contact) {
    const own = message.contact.user_id === message.from.id;
    await send(`Kontak ${own ? 'sendiri' : 'orang lain'} ${message.contact.phone_number}`, {
      reply_markup: { remove_keyboard: true },
    });
  } else if (message.document) await send(`Berkas ${html(message.document.file_name)}: ${html(message.caption ?? '')}`);
  else if (message.sticker) await send('Stiker diterima');
  else await send(`Gema: ${html(text)}`);
}

async function answerTap(call: Call, tap: Update): Promise<void> {
  await call('answerCallbackQuery', {
    callback_query_id: tap.id,
    text: `Ditekan: ${tap.data}`,
    show_alert: tap.data === 'alert',
  });
  if (tap.data !== 'toast') return;
  await call('editMessageText', {
    chat_id: tap.message.chat.id,
    message_id: tap.message.message_id,
    text: 'Sudah berganti',
  });
}
