/** A point in pixels, and the number that stands for it. */
export type Spot = { readonly number: string; readonly x: number; readonly y: number };

type Frame = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
type Placed = { readonly spot: Spot; readonly x: number; readonly y: number };

const DIRECTIONS = 16;

/**
 * Where each number stands: on its point, or on the nearest of rings around it where no other number, no word and no edge is in the way.
 * Where a plane is too full for that, numbers cover one another.
 */
export function placeNumbers(
  spots: readonly Spot[],
  { radius, within, taken }: { radius: number; within: Frame; taken: readonly Frame[] },
): readonly Placed[] {
  const placed: Placed[] = [];
  const free = (x: number, y: number) =>
    x - radius >= within.left &&
    x + radius <= within.right &&
    y - radius >= within.top &&
    y + radius <= within.bottom &&
    taken.every((frame) => apart(x, y, frame) >= radius) &&
    placed.every((other) => Math.hypot(other.x - x, other.y - y) >= 2 * radius + 2);
  for (const spot of spots) {
    const { x, y } = [...around(spot, radius, within)].find((place) => free(place.x, place.y)) ?? spot;
    placed.push({ spot, x, y });
  }
  return placed;
}

/** The point itself, then ring by ring as far as the plane reaches. */
function* around({ x, y }: Spot, radius: number, within: Frame): Generator<{ x: number; y: number }> {
  yield { x, y };
  const rings = Math.ceil(Math.max(within.right - within.left, within.bottom - within.top) / radius);
  for (let ring = 2; ring <= rings; ring++) {
    for (let step = 0; step < DIRECTIONS; step++) {
      // The first direction is up and to the right: where one looks first.
      const angle = -Math.PI / 4 + (step * 2 * Math.PI) / DIRECTIONS;
      yield { x: x + Math.cos(angle) * ring * radius, y: y + Math.sin(angle) * ring * radius };
    }
  }
}

/** How far a point is outside a frame. */
function apart(x: number, y: number, { left, right, top, bottom }: Frame): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}
