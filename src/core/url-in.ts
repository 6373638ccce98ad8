/** The address in what somebody wrote as a link, with or without `https://` and words around it; null where no browser could open it. */
export function urlIn(link: string): string | null {
  const [found] = /https?:\/\/\S+/.exec(link) ?? [];
  const bare = found ?? (/^[\w-]+(?:\.[\w-]+)+\/\S*$/.test(link) ? `https://${link}` : null);
  if (bare === null || !URL.canParse(bare)) return null;
  const { hostname, href } = new URL(bare);
  return hostname.includes('.') ? href : null;
}
