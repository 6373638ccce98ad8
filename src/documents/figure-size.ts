/** A point is 1/72 of an inch, and a picture has 96 pixels to an inch where there is room for it. */
const POINTS = 72 / 96;
/** Of the height of the text on a page. */
const HIGHEST = 2 / 3;

/**
 * How large a picture of so many pixels stands on a page, in points: its own size, or smaller, as wide as the text at most and two thirds as high.
 * @param room the text's width and height on the page, in points
 */
export function figureSize(
  picture: { readonly width: number; readonly height: number },
  room: { readonly width: number; readonly height: number },
): { width: number; height: number } {
  const [width, height] = [picture.width * POINTS, picture.height * POINTS];
  const scale = Math.min(1, room.width / width, (room.height * HIGHEST) / height);
  return { width: width * scale, height: height * scale };
}
