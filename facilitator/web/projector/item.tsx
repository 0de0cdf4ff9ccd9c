/** One revealed item on the wall: the scene that says best what its answers say. */
import './results/results.css';
import { Bars } from '@shared/bars';
import type { ComponentChildren } from 'preact';
import type { ItemText } from '@shared/definition';
import type { ItemGroups, ItemResult } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { GroupsPicture } from '../groups';
import type { Texts } from '../texts';
import type { Size } from './canvas';
import { Baskets } from './results/baskets';
import { Camps } from './results/camps';
import { RolesConsent, WholeConsent } from './results/consent';
import { Distribution, fitsColumns } from './results/distribution';
import { Ranking } from './results/ranking';

/** The two votes of consent, whose answers are shown as acceptance rather than as levels. */
const CONSENT_ROLES = 'consent';
const CONSENT_WHOLE = 'consent_whole';

interface ItemSceneProps {
  item: ItemText;
  result: ItemResult;
  /** The item by group, where the facilitator chose to show that. */
  groups: ItemGroups | null;
  texts: Texts;
  size: Size;
  /** Every result on the wall, by item: the vote on the whole shows that on the roles too. */
  results?: Readonly<Record<string, ItemResult>>;
}

export function ItemScene({ item, result, groups, texts, size, results = {} }: ItemSceneProps) {
  const drawn = { item, result, texts, size };
  if (groups) {
    return (
      <Framed item={item} result={result} isNamed>
        <GroupsPicture item={item} result={result} groups={groups} texts={texts} isWall />
      </Framed>
    );
  }
  if (item.shape === 'ranking') return <Ranking {...drawn} />;
  if (result.n > 0) {
    if (item.id === CONSENT_WHOLE) return <WholeConsent {...drawn} roles={results[CONSENT_ROLES] ?? null} />;
    if (item.id === CONSENT_ROLES) return <RolesConsent {...drawn} />;
    if (item.shape !== 'table' && fitsColumns(item, result, size)) {
      return result.has_two_camps ? <Camps {...drawn} /> : <Distribution {...drawn} />;
    }
  }
  return (
    <Framed item={item} result={result}>
      {item.shape === 'table' ? <Baskets item={item} result={result} texts={texts} /> : <Bars definition={texts.definition} item={item} result={result} />}
    </Framed>
  );
}

interface FramedProps {
  item: ItemText;
  result: ItemResult;
  /** Its short name for a heading: a table needs the height that a long question takes. */
  isNamed?: boolean;
  children: ComponentChildren;
}

function Framed({ item, result, isNamed = false, children }: FramedProps) {
  return (
    <section class="item-scene">
      <header>
        <h1>{isNamed || item.shape === 'table' ? item.label : item.text}</h1>
        {result.round > 1 && <p class="round">{t('round-number', { number: result.round })}</p>}
      </header>
      {children}
    </section>
  );
}
