let updateId = 500_000_000;
let messageId = 10;

/** A text from a person, as Telegram posts it. */
export function textUpdate(person: number, text: string): string {
  const date = Math.floor(Date.now() / 1000);
  return JSON.stringify({
    update_id: ++updateId,
    message: { ...headOf(person), message_id: ++messageId, date, text },
  });
}

/** A command from a person. */
export function commandUpdate(person: number, text: string): string {
  const date = Math.floor(Date.now() / 1000);
  const length = text.indexOf(' ') < 0 ? text.length : text.indexOf(' ');
  const entities = [{ type: 'bot_command', offset: 0, length }];
  return JSON.stringify({
    update_id: ++updateId,
    message: { ...headOf(person), message_id: ++messageId, date, text, entities },
  });
}

/** A tap on a button of the message with this id. */
export function tapUpdate(person: number, data: string): string {
  const { from, chat } = headOf(person);
  const message = {
    message_id: ++messageId,
    from: { id: 42, is_bot: true, first_name: 'Bangku' },
    chat,
    date: 1_800_000_000,
    text: 'x',
  };
  return JSON.stringify({
    update_id: ++updateId,
    callback_query: { id: String(updateId), from, message, chat_instance: '1', data },
  });
}

function headOf(person: number) {
  return {
    from: { id: person, is_bot: false, first_name: 'Siti', last_name: 'Aminah', language_code: 'id' },
    chat: { id: person, first_name: 'Siti', last_name: 'Aminah', type: 'private' },
  };
}
