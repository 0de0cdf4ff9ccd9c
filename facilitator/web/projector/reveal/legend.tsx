/** What the drawing of the roles means, and how many there are of each; what goes away is named as far as there is room. */
import type { ComponentChildren } from 'preact';
import { t } from '@shared/i18n';
import { Icon } from '../../icon';
import type { Texts } from '../../texts';
import { measureText, TEXT_LEAST } from '../canvas';
import type { Story } from './story';

const KEY_GAP = 44;
const SAMPLE = 76;
const GHOST_PADDING = 44 + 18;

export type Sample = 'role' | 'plain' | 'new' | 'hat' | 'uncertain' | 'gone';

export function Key({ sample, children }: { sample: Sample; children: ComponentChildren }) {
  return (
    <li>
      <i class={`key key-${sample}`} aria-hidden="true" />
      {children}
    </li>
  );
}

interface LegendProps {
  story: Story;
  texts: Texts;
  width: number;
}

export function RevealLegend({ story, texts, width }: LegendProps) {
  const all = [...story.cards, ...story.hats];
  const keys: { sample: Sample | 'gavel'; words: string }[] = [];
  const added = story.cards.filter(({ isNew }) => isNew).length;
  if (added > 0) keys.push({ sample: 'new', words: t('projector-legend-new', { count: added }) });
  if (story.hats.length > 0) keys.push({ sample: 'hat', words: t('count-hats', { count: story.hats.length }) });
  if (all.some(({ isUncertain }) => isUncertain)) keys.push({ sample: 'uncertain', words: t('projector-legend-uncertain') });
  if (all.some(({ isDecided }) => isDecided)) keys.push({ sample: 'gavel', words: t('role-decided') });
  const taken = keys.reduce((sum, { words }) => sum + SAMPLE + measureText(words, TEXT_LEAST, 600) + KEY_GAP, 0);
  const gone = namesThatFit(story.gone.map(({ role }) => texts.roleShort(role)), width - taken);
  return (
    <ul class="reveal-legend">
      {keys.map(({ sample, words }) =>
        sample === 'gavel' ? (
          <li key={sample}>
            <Icon name="gavel" />
            {words}
          </li>
        ) : (
          <Key key={sample} sample={sample}>
            {words}
          </Key>
        ),
      )}
      {gone !== null && gone.length > 0 && (
        <li class="ghosts">
          {t('projector-legend-gone')}
          {gone.map((name) => (
            <s key={name} class="ghost">
              {name}
            </s>
          ))}
        </li>
      )}
      {gone === null && <Key sample="gone">{t('projector-legend-gone-count', { count: story.gone.length })}</Key>}
    </ul>
  );
}

/** The names of what goes, where all have room; none where there are none, null where they are only counted. */
function namesThatFit(names: readonly string[], width: number): readonly string[] | null {
  const lead = measureText(t('projector-legend-gone'), TEXT_LEAST, 600);
  const needed = names.reduce((sum, name) => sum + measureText(name, TEXT_LEAST, 600) + GHOST_PADDING, lead);
  return names.length === 0 || needed <= width ? names : null;
}
