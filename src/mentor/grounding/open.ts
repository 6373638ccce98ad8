import { loadGroundingData } from './data.ts';
import { createGround } from './ground.ts';
import type { Ground } from './types.ts';

/**
 * The check as it is delivered.
 * @param prompts the folder of the word lists, see `loadGroundingData`, whose error it throws
 */
export function openGround(prompts: string): Ground {
  return createGround(loadGroundingData(prompts));
}
