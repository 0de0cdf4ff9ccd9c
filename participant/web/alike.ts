/** Where a participant answered as the group did. Pure. */
import type { Definition } from '@shared/definition';
import type { ItemResult, OwnAnswers } from '@shared/protocol.gen';

export interface Alike {
  /** Items with one answer on a scale or a number that both gave. */
  compared: number;
  same: number;
  /** The others, in the order asked, with the labels of the group's and the own answer. */
  apart: { item: string; group: string; own: string }[];
}

/** Questions with one answer: the own one is the group's when it is the median, or next to it when that lies between. */
export function compare(definition: Definition, results: Record<string, ItemResult>, own: OwnAnswers | null): Alike {
  const alike: Alike = { compared: 0, same: 0, apart: [] };
  for (const item of definition.items) {
    const result = results[item.id];
    const mine = own?.answers.find((one) => one.item === item.id && one.round === result?.round)?.answer;
    if (!result || result.median === null || (typeof mine !== 'string' && typeof mine !== 'number')) continue;
    const level = typeof mine === 'number' ? mine : item.options.findIndex(({ id }) => id === mine) + 1;
    if (typeof mine === 'string' && level === 0) continue;
    const say = (value: number) => (item.options.length ? (item.options[value - 1]?.text ?? '') : String(value));
    alike.compared++;
    if (Math.abs(level - result.median) < 1) alike.same++;
    else alike.apart.push({ item: item.id, group: say(Math.round(result.median)), own: say(level) });
  }
  return alike;
}
