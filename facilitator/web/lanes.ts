/** The lanes of the customer's path, which wall and console both draw: which stages are in which lane. Pure. */

export type LaneId = 'demand' | 'sale' | 'solution' | 'delivery' | 'use' | 'growth';

/** The lane of each stage, in the order of the path. */
export type Folding = Readonly<Record<string, LaneId>>;

/** The nine stages of the definition in five lanes, as people know them. */
export const USUAL_FOLDING: Folding = {
  aware: 'demand', qualify: 'demand', sell: 'sale', solve: 'sale', partner: 'sale', onboard: 'delivery', adopt: 'use',
  support: 'use', grow: 'growth',
};

/** The lane of a role's main stage, which is its first; who qualifies and sells as well is among those who sell. */
export function laneOf(stages: readonly string[], folding: Folding = USUAL_FOLDING): LaneId {
  const [main = 'sell'] = stages;
  const drawn = main === 'qualify' && stages.includes('sell') ? 'sell' : main;
  return folding[drawn] ?? 'sale';
}

export function lanesOf(folding: Folding = USUAL_FOLDING): LaneId[] {
  return [...new Set(Object.values(folding))];
}
