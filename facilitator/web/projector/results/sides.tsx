/** A question that is asked again: how the group answered before, and why, side by side. */
import { Bars } from '@shared/bars';
import type { ItemText } from '@shared/definition';
import type { CommentView, RoundResult } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import type { Texts } from '../../texts';
import { counts } from '../live';
import './sides.css';

/** More would be too small for the back row; the newest are shown, and phones have all. */
const SHOWN_MOST = 3;

interface SidesProps {
  item: ItemText;
  earlier: RoundResult;
  reasons: readonly CommentView[];
  texts: Texts;
  round: number;
}

export function Sides({ item, earlier, reasons, texts, round }: SidesProps) {
  const { answered_online: answered, online } = counts.value;
  return (
    <section class="sides">
      <header>
        <h1>{item.label}</h1>
        <p class="round">{t('round-number', { number: round })}</p>
        {answered !== null && (
          <p class="sides-answered" role="status">
            <strong>
              {answered}/{online}
            </strong>{' '}
            {t('projector-answered', { questions: 1 })}
          </p>
        )}
      </header>
      <div class="sides-body">
        <Side side="low" reasons={reasons} />
        <div class="sides-before">
          <h2>{t('round-number', { number: earlier.round })}</h2>
          <Bars definition={texts.definition} item={item} result={earlier} />
        </div>
        <Side side="high" reasons={reasons} />
      </div>
    </section>
  );
}

function Side({ side, reasons }: { side: 'low' | 'high'; reasons: readonly CommentView[] }) {
  const said = reasons.filter((one) => one.side === side);
  const shown = said.slice(-SHOWN_MOST);
  return (
    <div class={`sides-side sides-${side}`}>
      <h2>{t(`reasons-${side}`)}</h2>
      <ul>
        {shown.map(({ id, text }) => (
          <li key={id} dir="auto">
            {text}
          </li>
        ))}
      </ul>
      {said.length > shown.length && <p class="sides-more">{t('projector-sides-more', { count: said.length - shown.length })}</p>}
    </div>
  );
}

/** The reasons for the round before of an item that is asked again. */
export function reasonsBefore(comments: readonly CommentView[], item: string, earlier: RoundResult | undefined): CommentView[] {
  return comments.filter((one) => one.item === item && one.side && one.reason_round === earlier?.round);
}
