/** Links into the bot: `w-<code>` joins a workshop. */
export function createLinks(username: string) {
  const start = (payload: string) => `https://t.me/${username}?start=${payload}`;
  return {
    /** The bot's private chat. */
    chat: () => `https://t.me/${username}`,
    /** Opens the bot with this payload. */
    start,
    /** Opens a workshop's card. */
    workshop: (code: string) => start(`w-${code}`),
    /** Adds the bot to a group of one's choice, which becomes one of this workshop's. */
    group: (code: string) => `https://t.me/${username}?startgroup=k-${code}`,
    /** Adds the bot to a channel of one's choice, with the right to write there and to mend it. */
    channel: () => `https://t.me/${username}?startchannel&admin=post_messages+edit_messages+delete_messages`,
  };
}

export type Links = ReturnType<typeof createLinks>;
