/** The ideas given to a question as cards, without who had them; what does not fit is said, not cut. */
import './ideas.css';
import type { ItemText } from '@shared/definition';
import { type KeptIdea, keptIdeas } from '@shared/ideas';
import { t } from '@shared/i18n';
import type { CommentView } from '@shared/protocol.gen';
import { inUnits, marginOf, measureText, placed, type Size, TEXT_LEAST } from './canvas';
import { breakName, fittingSize } from './lines';
import { useEntrance } from './motion';

const TITLE_SIZES = [100, 88, 78];
const TITLE_LEAST = 60;
const TOP = 220;
const FOOT = 76;
const GAP = 22;
const PADDING = 26;
const LINE = 1.16;
/** Of the words on a card: as large as lets every idea stay on the wall. */
const SIZES = [72, 62, 55, TEXT_LEAST];
/** A narrower wall has room for two columns of words. */
const THREE_COLUMNS = 1700;

interface IdeasProps {
  item: ItemText;
  comments: readonly CommentView[];
  size: Size;
}

export function Ideas({ item, comments, size }: IdeasProps) {
  const ideas = keptIdeas(comments, item.id);
  const margin = marginOf(size);
  const inner = size.width - 2 * margin;
  const count = size.width < THREE_COLUMNS ? 2 : 3;
  const width = (inner - (count - 1) * GAP) / count;
  const height = size.height - TOP - FOOT;
  const fill = (words: number): KeptIdea[][] =>
    fillColumns(ideas, count, height, (text) => breakName(text, [], width - 2 * PADDING, words, measureText, 600).length * words * LINE + 2 * PADDING);
  const wordSize = SIZES.find((words) => fill(words).flat().length === ideas.length) ?? TEXT_LEAST;
  const columns = fill(wordSize);
  const left = ideas.length - columns.flat().length;
  const title = { x: margin, y: 36, width: inner, height: TOP - 56 };
  return (
    <section class="canvas ideas-scene" style={{ '--margin': inUnits(margin) }}>
      <h1 style={{ ...placed(title), fontSize: inUnits(fittingSize(item.text, TITLE_SIZES, TITLE_LEAST, title, measureText)) }}>{item.text}</h1>
      <div class="idea-columns" style={{ ...placed({ x: margin, y: TOP, width: inner, height }), '--size': inUnits(wordSize), '--columns': count, '--gap': inUnits(GAP), '--padding': inUnits(PADDING) }}>
        {columns.map((column, at) => (
          <ul key={at}>
            {column.map((idea, index) => (
              <Card key={idea.ids[0]} idea={idea} order={index * count + at} />
            ))}
          </ul>
        ))}
      </div>
      {left > 0 && <p class="ideas-more">{t('projector-ideas-more', { count: left })}</p>}
    </section>
  );
}

function Card({ idea, order }: { idea: KeptIdea; order: number }) {
  const element = useEntrance([{ opacity: 0, transform: 'translateY(8%)' }, { opacity: 1, transform: 'none' }], { duration_ms: 400, delay_ms: 60 * order });
  return (
    <li>
      <div class="idea-card" dir="auto" ref={element}>
        {idea.text}
      </div>
    </li>
  );
}

/** Columns of ideas in the order of writing, as many as fit whole. */
export function fillColumns(ideas: readonly KeptIdea[], count: number, height: number, heightOf: (text: string) => number): KeptIdea[][] {
  const columns: KeptIdea[][] = Array.from({ length: count }, () => []);
  const filled = columns.map(() => 0);
  for (const idea of ideas) {
    // The shortest column takes the next card, so that cards are read along the rows.
    const at = filled.indexOf(Math.min(...filled));
    const needed = heightOf(idea.text);
    if ((filled[at] ?? 0) + needed > height) break;
    columns[at]?.push(idea);
    filled[at] = (filled[at] ?? 0) + needed + GAP;
  }
  return columns;
}
