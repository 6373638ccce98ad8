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
  };
}

export type Links = ReturnType<typeof createLinks>;
