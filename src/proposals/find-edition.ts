import type { Edition, Stage } from './definition.ts';

/**
 * The newest file of an edition. Where it was taken away, the latest of the same competition that takes the stage, else any that does.
 * @throws when there is no edition at all
 */
export function findEdition(editions: ReadonlyMap<string, Edition>, id: string, stage?: Stage): Edition {
  const all = [...editions.values()];
  const family = `${id.split('-')[0]}-`;
  const fitting = all.filter(({ kind, stages }) => kind === 'full' && (stage === undefined || stages.includes(stage)));
  const found =
    editions.get(id) ?? fitting.findLast((edition) => edition.id.startsWith(family)) ?? fitting.at(-1) ?? all.at(-1);
  if (!found) throw new Error('there is no edition');
  return found;
}
