const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** The texts of a picture, line by line, in the order in which they are drawn. */
export function textsOf(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) =>
    text.replace(/&([^;]+);/g, (whole, name: string) => ENTITIES[name] ?? whole),
  );
}

/** From where to where the shapes of one colour reach, in pixels from the left. */
export function spansOf(svg: string, fill: string): { left: number; right: number }[] {
  return [...svg.matchAll(/<path d="([^"]*)"[^>]*? fill="([^"]*)"/g)]
    .filter(([, , colour]) => colour === fill)
    .map(([, path = '']) => {
      let x = 0;
      const xs = [...path.matchAll(/([MLAl])([^MLAlZ]*)/g)].map(([, letter, numbers = '']) => {
        const value =
          numbers
            .trim()
            .split(/[\s,]+/)
            .map(Number)
            .at(-2) ?? Number.NaN;
        x = letter === 'l' ? x + value : value;
        return x;
      });
      return { left: Math.min(...xs), right: Math.max(...xs) };
    });
}

/** The sizes of all letters, in pixels. */
export function sizesOf(svg: string): number[] {
  return [...new Set([...svg.matchAll(/font-size:([\d.]+)px/g)].map(([, size]) => Number(size)))];
}
